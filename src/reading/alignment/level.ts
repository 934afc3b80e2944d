import type { Evidence } from './evidence.ts';
import type { Interleaving } from './interleaving.ts';
import type { LengthModel } from './length-model.ts';
import type { Unit } from './unit.ts';

/** All that the score of a bead rests on. */
export interface Level {
  readonly zh: readonly Unit[];
  readonly en: readonly Unit[];
  readonly evidence: Evidence;
  readonly lengths: LengthModel;
  /** Logarithm of the share of each kind of bead. */
  readonly kinds: Float64Array;
  readonly interleaving: Interleaving | null;
}
