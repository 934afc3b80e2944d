import { type Band, bandOf } from './band.ts';
import { beadKinds, isGap } from './bead-kinds.ts';
import { type Level, type Stretch, scoreBeads } from './score-beads.ts';

/** One bead of the best path: units from `zhFrom` up to `zhTo`, and so in English. */
export interface Step extends Stretch {
  /** Index into `beadKinds`. */
  readonly kind: number;
  /** 0–1: how far the best path leads the best path that treats the same text otherwise. */
  readonly confidence: number;
}

/** Scores of a path add up more evidence than there is: a lead counts for this much of itself. */
const TEMPERATURE = 0.5;
const NEGLIGIBLE = -7;
const KINDS = beadKinds.length;
const ZH = Int32Array.from(beadKinds, ({ zh }) => zh);
const EN = Int32Array.from(beadKinds, ({ en }) => en);
const LARGEST = Math.max(...beadKinds.flatMap(({ zh, en }) => [zh, en]));

export interface Path {
  /** In order. */
  readonly steps: readonly Step[];
  /** The part of the band through which a path goes that is at most `margin` worse than the best. */
  near(margin: number): Band;
}

/** The best way through a stretch. */
export function searchPath(level: Level, stretch: Stretch, band: Band): Path {
  const rows = stretch.zhTo - stretch.zhFrom;
  const columns = stretch.enTo - stretch.enFrom;
  const scores = scoreBeads(level, stretch, band);
  const nodeAt = (row: number, column: number) => band.start[row]! + column - band.low[row]!;
  const forward = new Float64Array(band.start[rows + 1]!).fill(Number.NEGATIVE_INFINITY);
  const choice = new Int8Array(forward.length).fill(-1);
  forward[0] = 0;
  for (let row = 0; row <= rows; row++) {
    for (let column = band.low[row]!; column <= band.high[row]!; column++) {
      const node = nodeAt(row, column);
      for (let kind = 0; kind < KINDS; kind++) {
        const step = scores[node * KINDS + kind]!;
        if (step === Number.NEGATIVE_INFINITY) continue;
        const score = step + forward[nodeAt(row - ZH[kind]!, column - EN[kind]!)]!;
        if (score <= forward[node]!) continue;
        forward[node] = score;
        choice[node] = kind;
      }
    }
  }
  const backward = scoresToEnd(scores, band, rows);
  const steps: Step[] = [];
  for (let row = rows, column = columns; row > 0 || column > 0; ) {
    const kind = choice[nodeAt(row, column)]!;
    const { zh, en } = beadKinds[kind]!;
    steps.push({
      zhFrom: stretch.zhFrom + row - zh,
      zhTo: stretch.zhFrom + row,
      enFrom: stretch.enFrom + column - en,
      enTo: stretch.enFrom + column,
      kind,
      confidence: confidenceOf({ scores, forward, backward, band, rows }, row, column, kind),
    });
    row -= zh;
    column -= en;
  }
  return { steps: steps.reverse(), near: (margin) => nearBest({ scores, forward, backward, band, rows }, margin) };
}

function nearBest({ forward, backward, band, rows }: Lattice, margin: number): Band {
  const { low, high, start } = band;
  const bound = forward[forward.length - 1]! - margin;
  return bandOf(rows, high[rows]!, (row) => {
    let from = low[row]!;
    let to = high[row]!;
    const at = start[row]! - from;
    while (from < to && forward[at + from]! + backward[at + from]! < bound) from++;
    while (to > from && forward[at + to]! + backward[at + to]! < bound) to--;
    return [from, to];
  });
}

/** The best score from each node to the end. */
function scoresToEnd(scores: Float64Array, band: Band, rows: number): Float64Array {
  const backward = new Float64Array(band.start[rows + 1]!).fill(Number.NEGATIVE_INFINITY);
  backward[backward.length - 1] = 0;
  for (let row = rows; row >= 0; row--) {
    for (let column = band.high[row]!; column >= band.low[row]!; column--) {
      const node = band.start[row]! + column - band.low[row]!;
      if (backward[node] === Number.NEGATIVE_INFINITY) continue;
      for (let kind = 0; kind < KINDS; kind++) {
        const step = scores[node * KINDS + kind]!;
        if (step === Number.NEGATIVE_INFINITY) continue;
        const origin = row - ZH[kind]!;
        const before = band.start[origin]! + column - EN[kind]! - band.low[origin]!;
        if (step + backward[node]! > backward[before]!) backward[before] = step + backward[node]!;
      }
    }
  }
  return backward;
}

interface Lattice {
  readonly scores: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly band: Band;
  readonly rows: number;
}

/**
 * The share of the chosen bead among all beads that hold its last unit (the Chinese one where it has one), each
 * weighed by the best path through it. Where a unit has no counterpart, it does not matter between which others it
 * stands.
 */
function confidenceOf({ scores, forward, backward, band, rows }: Lattice, row: number, column: number, kind: number) {
  const best = forward[forward.length - 1]!;
  const chosen = beadKinds[kind]!;
  const byRow = chosen.zh > 0;
  const alone = isGap(chosen);
  let rivals = 0;
  const firstRow = byRow ? row : firstRowAt(band.high, column);
  for (let end = firstRow; end <= rows && (byRow ? end < row + LARGEST : band.low[end]! < column + LARGEST); end++) {
    const from = byRow ? band.low[end]! : Math.max(column, band.low[end]!);
    const to = byRow ? band.high[end]! : Math.min(column + LARGEST - 1, band.high[end]!);
    for (let stop = from; stop <= to; stop++) {
      const node = band.start[end]! + stop - band.low[end]!;
      // No bead that ends here can come nearer to the best path than this.
      if (TEMPERATURE * (forward[node]! + backward[node]! - best) < NEGLIGIBLE) continue;
      for (let other = 0; other < KINDS; other++) {
        const zh = ZH[other]!;
        const en = EN[other]!;
        if (byRow ? end - zh >= row : stop - en >= column) continue;
        if (other === kind && (alone || (end === row && stop === column))) continue;
        const step = scores[node * KINDS + other]!;
        if (step === Number.NEGATIVE_INFINITY) continue;
        const before = band.start[end - zh]! + stop - en - band.low[end - zh]!;
        const lead = TEMPERATURE * (forward[before]! + step + backward[node]! - best);
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
