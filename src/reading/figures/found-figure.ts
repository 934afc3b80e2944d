import type { Figure } from '../reading.ts';

/** A figure as a rule finds it in one text: offsets are into that text. */
export interface FoundFigure
  extends Pick<Figure, 'kind' | 'value' | 'upper' | 'unit' | 'counter' | 'qualifier' | 'direction' | 'by'> {
  readonly start: number;
  readonly end: number;
}
