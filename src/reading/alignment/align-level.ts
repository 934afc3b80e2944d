import type { Language } from '../reading.ts';
import { beadKinds, kindScores } from './bead-kinds.ts';
import { chooseBand } from './choose-band.ts';
import { weighConcepts } from './evidence.ts';
import { alternates, learnInterleaving } from './interleaving.ts';
import { lengthModelOf } from './length-model.ts';
import type { Level } from './level.ts';
import { type Step, searchPath } from './search-path.ts';
import type { Unit } from './unit.ts';

/** What scores the beads of one level before anything has been learned from the text. */
export function levelOf({ zh, en }: Record<Language, Unit[]>, kept: readonly number[]): Level {
  return {
    zh,
    en,
    evidence: weighConcepts(zh, en, kept),
    lengths: lengthModelOf(zh, en),
    kinds: kindScores(),
    interleaving: null,
  };
}

/** A bead teaches when it is at least this sure. */
const SURE = 0.6;

/** What a first pass puts this far behind its best path no second pass brings to the front. */
const REVISED = 40;

/** Pairs the units of the whole text: once, then again with what the first pass taught about this text. */
export function alignLevel(units: Record<Language, Unit[]>, kept: readonly number[]): readonly Step[] {
  const level = levelOf(units, kept);
  const stretch = { zhFrom: 0, zhTo: units.zh.length, enFrom: 0, enTo: units.en.length };
  const band = chooseBand(units.zh, units.en, level.evidence);
  const first = searchPath(level, stretch, band);
  return searchPath(learnedFrom(level, kept, first.steps), stretch, first.near(REVISED)).steps;
}

function learnedFrom(level: Level, kept: readonly number[], steps: readonly Step[]): Level {
  const { zh, en } = level;
  const counts = beadKinds.map(() => 0);
  const pairs: [Unit[], Unit[]][] = [];
  for (const { kind, confidence, zhFrom, zhTo, enFrom, enTo } of steps) {
    if (confidence < SURE) continue;
    counts[kind]!++;
    if (zhTo > zhFrom && enTo > enFrom) pairs.push([zh.slice(zhFrom, zhTo), en.slice(enFrom, enTo)]);
  }
  return {
    ...level,
    evidence: weighConcepts(zh, en, kept, pairs, level.evidence.mentions),
    kinds: kindScores(counts),
    interleaving: alternates(zh, en) ? learnInterleaving(pairs) : null,
  };
}
