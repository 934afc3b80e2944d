import { beadKinds, isGap } from './bead-kinds.ts';
import { KINDS, type Lattice, type Stop, scoreAt, scoreThrough } from './lattice.ts';

/** Scores of a path add up more evidence than there is: a lead counts for this much of itself. */
const TEMPERATURE = 0.5;
const NEGLIGIBLE = -7;
const LARGEST = Math.max(...beadKinds.flatMap(({ zh, en }) => [zh, en]));

/**
 * How sure a bead of the best path is, 0–1: its share among all beads that hold its last unit (the Chinese one where
 * it has one), each weighed by the best path through it. Where a unit has no counterpart, it does not matter between
 * which others it stands.
 */
export function confidenceOf(lattice: Lattice, { row, column, kind, zh }: Stop): number {
  const { band, rows, forward } = lattice;
  const best = forward[forward.length - 1]!;
  const byRow = zh > 0;
  const alone = isGap(beadKinds[kind]!);
  let rivals = 0;
  const firstRow = byRow ? row : firstRowAt(band.high, column);
  for (let end = firstRow; end <= rows && (byRow ? end < row + LARGEST : band.low[end]! < column + LARGEST); end++) {
    const from = byRow ? band.low[end]! : Math.max(column, band.low[end]!);
    const to = byRow ? band.high[end]! : Math.min(column + LARGEST - 1, band.high[end]!);
    for (let stop = from; stop <= to; stop++) {
      if (TEMPERATURE * (scoreAt(lattice, end, stop) - best) < NEGLIGIBLE) continue;
      for (let other = 0; other < KINDS; other++) {
        const { zh: otherZh, en: otherEn } = beadKinds[other]!;
        if (byRow ? end - otherZh >= row : stop - otherEn >= column) continue;
        if (other === kind && (alone || (end === row && stop === column))) continue;
        const lead = TEMPERATURE * (scoreThrough(lattice, end, stop, other) - best);
        if (lead > NEGLIGIBLE) rivals += Math.exp(lead);
      }
    }
  }
  return 1 / (1 + rivals);
}

/** The first row whose band reaches a column. */
function firstRowAt(high: Int32Array, column: number): number {
  let from = 0;
  let to = high.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (high[middle]! < column) from = middle + 1;
    else to = middle;
  }
  return from;
}
