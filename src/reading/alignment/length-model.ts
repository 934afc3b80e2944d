import type { Unit } from './unit.ts';

/**
 * How well the lengths of two sides fit, against two unrelated texts. Lengths are compared by the logarithm of their
 * ratio, which spreads less the longer the text.
 */
export interface LengthModel {
  /** English letters for one Chinese character, as a logarithm. */
  readonly ratio: number;
}

const SPREAD = 0.2;
const SPREAD_OF_SHORT = 1.1;
/** Spread of the lengths of unrelated units, as logarithms. */
const BACKGROUND = 0.9;
/** Some pairs are summaries: no length is worse evidence than this. */
const WORST = -5;
const BEST_OF_RARE = 2;

/** The ratio as the whole text has it. */
export function lengthModelOf(zh: readonly Unit[], en: readonly Unit[]): LengthModel {
  const total = (units: readonly Unit[]) => units.reduce((sum, { length }) => sum + length, 0);
  // Far from the usual 3.3 letters a character, one side lacks much of the text and says nothing of the ratio.
  const ratio = total(en) / Math.max(1, total(zh));
  return { ratio: Math.log(Math.min(4.6, Math.max(2.4, ratio))) };
}

/** Returns the score of a bead of the given lengths; `typical` is the mean logarithm of an English unit's length. */
export function lengthScore({ ratio }: LengthModel, typical: number, zh: number, en: number): number {
  const spread = Math.sqrt(SPREAD * SPREAD + (SPREAD_OF_SHORT * SPREAD_OF_SHORT) / zh);
  const logEn = Math.log(en);
  const miss = (logEn - Math.log(zh) - ratio) / spread;
  const rare = (logEn - typical) / BACKGROUND;
  return Math.max(WORST, Math.log(BACKGROUND / spread) - (miss * miss) / 2 + Math.min(BEST_OF_RARE, (rare * rare) / 2));
}
