import type { FoundFigure } from '../found-figure.ts';
import type { ZhContext, ZhNumber } from './scan.ts';

/** A rule claims a number: with the figures it makes of it, with none where the number is no figure, or not (null). */
export interface ZhRule {
  readonly id: string;
  read(number: ZhNumber, context: ZhContext): readonly Omit<FoundFigure, 'by'>[] | null;
}

export function figure(
  start: number,
  end: number,
  kind: FoundFigure['kind'],
  value: string,
  unit: string | null,
  rest: Partial<Pick<FoundFigure, 'upper' | 'counter' | 'qualifier' | 'direction'>> = {},
): Omit<FoundFigure, 'by'> {
  return { start, end, kind, value, unit, qualifier: 'exact', ...rest };
}
