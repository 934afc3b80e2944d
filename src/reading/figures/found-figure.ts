import type { Figure } from '../reading.ts';

/** A figure as a rule finds it in one text: offsets are into that text. */
export interface FoundFigure
  extends Pick<Figure, 'kind' | 'value' | 'upper' | 'unit' | 'counter' | 'qualifier' | 'direction' | 'by'> {
  readonly start: number;
  readonly end: number;
}

/** A figure before it is told which rule made it. */
export type Claim = Omit<FoundFigure, 'by'>;

// Figures are made by the thousand: written out, all of one shape, they cost a tenth of what spreads cost.
export function claimedBy(
  { start, end, kind, value, upper, unit, counter, qualifier, direction }: Claim,
  by: string,
): FoundFigure {
  return { start, end, kind, value, upper, unit, counter, qualifier, direction, by };
}
