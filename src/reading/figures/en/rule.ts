import type { Claim, FoundFigure } from '../found-figure.ts';
import type { EnNumber } from './scan.ts';

export interface EnContext {
  readonly text: string;
  readonly figures: readonly FoundFigure[];
}

/** A rule claims a number: with the figures it makes of it, with none where the number is no figure, or not (null). */
export interface EnRule {
  readonly id: string;
  read(number: EnNumber, context: EnContext): readonly Claim[] | null;
}
