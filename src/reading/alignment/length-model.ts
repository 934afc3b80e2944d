import { beadKinds } from './bead-kinds.ts';
import type { Stretch } from './stretch.ts';
import type { Unit } from './unit.ts';

/** How long English is for Chinese in this text. */
export interface LengthModel {
  /** English letters for one Chinese character, as a logarithm. */
  readonly ratio: number;
}

/** Lengths are compared by the logarithm of their ratio, which spreads less the longer the text. */
const SPREAD = 0.2;
const SPREAD_OF_SHORT = 1.1;
/** Spread of the lengths of unrelated units, as logarithms. */
const BACKGROUND = 0.9;
/** Some pairs are summaries: no length is worse evidence than this. */
const WORST = -5;
const BEST_OF_RARE = 2;
/** Letters a character; beyond these one side lacks much of the text and says nothing of the ratio. */
const LEAST_RATIO = 2.4;
const GREATEST_RATIO = 4.6;

const MOST_ZH = Math.max(...beadKinds.map(({ zh }) => zh));
const MOST_EN = Math.max(...beadKinds.map(({ en }) => en));

/** The ratio as the whole text has it. */
export function lengthModelOf(zh: readonly Unit[], en: readonly Unit[]): LengthModel {
  const total = (units: readonly Unit[]) => units.reduce((sum, { length }) => sum + length, 0);
  const ratio = total(en) / Math.max(1, total(zh));
  return { ratio: Math.log(Math.min(GREATEST_RATIO, Math.max(LEAST_RATIO, ratio))) };
}

/**
 * Returns how well the lengths of two sides of a bead fit, against two unrelated texts: of `zhCount` Chinese units
 * from `top` and `enCount` English ones from `left`, both counted from the start of the stretch.
 */
export function lengthScores(
  { ratio }: LengthModel,
  zh: readonly Unit[],
  en: readonly Unit[],
  { zhFrom, zhTo, enFrom, enTo }: Stretch,
): (top: number, zhCount: number, left: number, enCount: number) => number {
  const zhLogs = logLengths(zh, zhFrom, zhTo, MOST_ZH);
  const enLogs = logLengths(en, enFrom, enTo, MOST_EN);
  const precision = zhLogs.map((log) => 1 / (SPREAD * SPREAD + SPREAD_OF_SHORT * SPREAD_OF_SHORT * Math.exp(-log)));
  const sharpness = precision.map((one) => Math.log(BACKGROUND) + Math.log(one) / 2);
  let sum = 0;
  for (let unit = 0; unit < enTo - enFrom; unit++) sum += enLogs[unit * MOST_EN]!;
  const mean = sum / Math.max(1, enTo - enFrom);
  const typical = Array.from({ length: MOST_EN + 1 }, (_, count) => mean + Math.log(Math.max(1, count)));
  return (top, zhCount, left, enCount) => {
    const a = top * MOST_ZH + zhCount - 1;
    const log = enLogs[left * MOST_EN + enCount - 1]!;
    const miss = log - zhLogs[a]! - ratio;
    const rare = (log - typical[enCount]!) / BACKGROUND;
    const score = sharpness[a]! - (miss * miss * precision[a]!) / 2 + Math.min(BEST_OF_RARE, (rare * rare) / 2);
    return score > WORST ? score : WORST;
  };
}

/** Logarithm of the length of 1 to `most` units together, from each unit on. */
function logLengths(units: readonly Unit[], from: number, to: number, most: number): Float64Array {
  const logs = new Float64Array((to - from) * most);
  for (let unit = from; unit < to; unit++) {
    let length = 0;
    for (let count = 0; count < most && unit + count < to; count++) {
      length += units[unit + count]!.length;
      logs[(unit - from) * most + count] = Math.log(length);
    }
  }
  return logs;
}
