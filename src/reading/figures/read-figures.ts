import type { Passage } from '../passage.ts';
import type { Figure } from '../reading.ts';
import { findEnFigures } from './en/find-en-figures.ts';
import { findZhFigures } from './zh/find-zh-figures.ts';

/** A figure before it has an id and a segment. */
export type FigureDraft = Omit<Figure, 'id' | 'segment'>;

/** Every number that a passage mentions, in text order. */
export function readFigures(passage: Passage): FigureDraft[] {
  const { text, lang, source, block } = passage;
  const found = lang === 'zh' ? findZhFigures(text) : findEnFigures(text);
  return found.map(({ start, end, kind, value, upper, unit, counter, qualifier, direction, by }) => ({
    lang,
    span: { source, block, start: passage.start + start, end: passage.start + end, text: text.slice(start, end) },
    kind,
    value,
    upper,
    unit,
    counter,
    qualifier,
    direction,
    by,
  }));
}

/** The record of a figure: what a draft does not know is absent from it. */
export function figureOf(draft: FigureDraft, id: string, segment: string): Figure {
  const { lang, span, kind, value, upper, unit, counter, qualifier, direction, by } = draft;
  const figure: { -readonly [K in keyof Figure]?: Figure[K] } = { id, segment, lang, span, kind, value };
  if (upper !== undefined) figure.upper = upper;
  figure.unit = unit;
  if (counter !== undefined) figure.counter = counter;
  figure.qualifier = qualifier;
  if (direction !== undefined) figure.direction = direction;
  figure.by = by;
  return figure as Figure;
}
