import type { Passage } from '../passage.ts';
import type { Figure } from '../reading.ts';

/** A figure before it has an id and a segment. */
export type FigureDraft = Omit<Figure, 'id' | 'segment'>;

/** Every number that a passage mentions, in text order. */
export function readFigures(_passage: Passage): FigureDraft[] {
  return [];
}
