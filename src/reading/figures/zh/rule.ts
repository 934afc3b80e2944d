import type { Claim, FoundFigure } from '../found-figure.ts';
import type { ZhContext, ZhNumber } from './scan.ts';

/** A rule claims a number: with the figures it makes of it, with none where the number is no figure, or not (null). */
export interface ZhRule {
  readonly id: string;
  read(number: ZhNumber, context: ZhContext): readonly Claim[] | null;
}

type Details = Partial<Pick<FoundFigure, 'upper' | 'counter' | 'qualifier' | 'direction'>>;

export function figure(
  start: number,
  end: number,
  kind: FoundFigure['kind'],
  value: string,
  unit: string | null,
  { upper, counter, qualifier = 'exact', direction }: Details = {},
): Claim {
  return { start, end, kind, value, upper, unit, counter, qualifier, direction };
}
