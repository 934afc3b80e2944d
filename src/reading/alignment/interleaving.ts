import type { Unit } from './unit.ts';

/**
 * How far the place of a line in its file tells what it translates. Where both languages alternate, a line is followed
 * by its translation (or, in other files, stands after it); which of the two is learned from the beads of a first pass.
 */
export interface Interleaving {
  scoreOf(zh: Unit, en: Unit): number;
}

/** Where an English unit stands in the file, seen from a Chinese one. */
type Place = 0 | 1 | 2 | 3 | 4;
const NEXT: Place = 0;
const BEFORE: Place = 1;
const NEXT_RUN: Place = 2;
const RUN_BEFORE: Place = 3;
const ELSEWHERE: Place = 4;

/** How often each place occurs among pairs that the search weighs and that are not translations. */
const BACKGROUND = [0.15, 0.15, 0.15, 0.15, 0.4];
const PRIOR = [2, 2, 2, 2, 2];
const LIMIT = 4;
/** With fewer turns from one language to the other than this, order says nothing. */
const FEWEST_RUNS = 6;

function placeOf(zh: Unit, en: Unit): Place {
  if (en.rank === zh.rank + 1) return NEXT;
  if (en.rank === zh.rank - 1) return BEFORE;
  if (en.run === zh.run + 1) return NEXT_RUN;
  return en.run === zh.run - 1 ? RUN_BEFORE : ELSEWHERE;
}

export function alternates(zh: readonly Unit[], en: readonly Unit[]): boolean {
  return Math.max(zh.at(-1)?.run ?? 0, en.at(-1)?.run ?? 0) + 1 >= FEWEST_RUNS;
}

/** Learns the place of translations from pairs of units that probably are some. */
export function learnInterleaving(
  pairs: readonly (readonly [zh: readonly Unit[], en: readonly Unit[]])[],
): Interleaving {
  const counts = [...PRIOR];
  for (const [zh, en] of pairs) counts[placeOf(zh.at(-1)!, en[0]!)]!++;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const scores = counts.map((count, place) =>
    Math.max(-LIMIT, Math.min(LIMIT, Math.log(count / total / BACKGROUND[place]!))),
  );
  return { scoreOf: (zh, en) => scores[placeOf(zh, en)]! };
}
