import type { Band } from './band.ts';
import { confidenceOf } from './confidence-of.ts';
import { bestPath, buildLattice, nearBest } from './lattice.ts';
import type { Level } from './level.ts';
import { scoreBeads } from './score-beads.ts';
import type { Stretch } from './stretch.ts';

/** One bead of the best path: units from `zhFrom` up to `zhTo`, and so in English. */
export interface Step extends Stretch {
  /** Index into `beadKinds`. */
  readonly kind: number;
  /** 0–1: how far the best path leads the best path that treats the same text otherwise. */
  readonly confidence: number;
}

export interface Path {
  /** In order. */
  readonly steps: readonly Step[];
  /** The part of the band through which a path goes that is at most `margin` worse than the best. */
  near(margin: number): Band;
}

/** The best way through a stretch. */
export function searchPath(level: Level, stretch: Stretch, band: Band): Path {
  const { zhFrom, zhTo, enFrom, enTo } = stretch;
  const lattice = buildLattice(scoreBeads(level, stretch, band), band, zhTo - zhFrom);
  const steps = bestPath(lattice, enTo - enFrom).map((stop): Step => {
    const { row, column, kind, zh, en } = stop;
    return {
      zhFrom: zhFrom + row - zh,
      zhTo: zhFrom + row,
      enFrom: enFrom + column - en,
      enTo: enFrom + column,
      kind,
      confidence: confidenceOf(lattice, stop),
    };
  });
  return { steps: steps.reverse(), near: (margin) => nearBest(lattice, margin) };
}
