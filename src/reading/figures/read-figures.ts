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
    ...(upper === undefined ? {} : { upper }),
    unit,
    ...(counter === undefined ? {} : { counter }),
    qualifier,
    ...(direction === undefined ? {} : { direction }),
    by,
  }));
}
