import { type Band, bandOf } from './band.ts';
import { beadKinds } from './bead-kinds.ts';

export const KINDS = beadKinds.length;
const ZH = Int32Array.from(beadKinds, ({ zh }) => zh);
const EN = Int32Array.from(beadKinds, ({ en }) => en);
const CONTINUES = beadKinds.findIndex(({ continues }) => continues);
const MOST_EN = Math.max(...beadKinds.map(({ en }) => en));
/** The kind that further units may go on with. */
const FULL = beadKinds.findIndex(({ zh, en }) => zh === 1 && en === MOST_EN);

/**
 * The best score of a path from the start to every node of a band, and from there to the end. `open` is the same for
 * paths that end in a full bead, or in a unit that goes on with one.
 */
export interface Lattice {
  readonly band: Band;
  readonly rows: number;
  /** The score of every bead that ends at a node, `KINDS` for each node. */
  readonly scores: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly open: Float64Array;
  readonly openBackward: Float64Array;
  /** The kind of the best bead that ends at a node. */
  readonly choice: Int8Array;
}

export function buildLattice(scores: Float64Array, band: Band, rows: number): Lattice {
  const { low, high, start } = band;
  const nodes = start[rows + 1]!;
  const fresh = () => new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY);
  const lattice: Lattice = {
    band,
    rows,
    scores,
    forward: fresh(),
    backward: fresh(),
    open: fresh(),
    openBackward: fresh(),
    choice: new Int8Array(nodes).fill(-1),
  };
  const { forward, backward, open, openBackward, choice } = lattice;
  // Where column 0 of the row would be in which a bead of each kind begins, less the columns that the bead takes.
  const origins = new Int32Array(KINDS);
  forward[0] = 0;
  for (let row = 0; row <= rows; row++) {
    const kinds = originsAt(band, row, origins);
    const shift = start[row]! - low[row]!;
    for (let column = low[row]!; column <= high[row]!; column++) {
      const node = shift + column;
      for (let kind = 0; kind < KINDS; kind++) {
        const step = scores[node * KINDS + kind]!;
        if (step === Number.NEGATIVE_INFINITY) continue;
        const before = kinds[kind]! + column;
        const score = step + (kind === CONTINUES ? open : forward)[before]!;
        if ((kind === FULL || kind === CONTINUES) && score > open[node]!) open[node] = score;
        if (score <= forward[node]!) continue;
        forward[node] = score;
        choice[node] = kind;
      }
    }
  }
  backward[nodes - 1] = 0;
  for (let row = rows; row >= 0; row--) {
    const kinds = originsAt(band, row, origins);
    const shift = start[row]! - low[row]!;
    for (let column = high[row]!; column >= low[row]!; column--) {
      const node = shift + column;
      const here = backward[node]!;
      if (here > openBackward[node]!) openBackward[node] = here;
      const opened = openBackward[node]!;
      for (let kind = 0; kind < KINDS; kind++) {
        const step = scores[node * KINDS + kind]!;
        if (step === Number.NEGATIVE_INFINITY) continue;
        const before = kinds[kind]! + column;
        const score = step + (kind === FULL || kind === CONTINUES ? opened : here);
        const target = kind === CONTINUES ? openBackward : backward;
        if (score > target[before]!) target[before] = score;
      }
    }
  }
  return lattice;
}

/** The score of the best path through the bead of a kind that ends at a node; minus infinity where there is none. */
export function scoreThrough(lattice: Lattice, row: number, column: number, kind: number): number {
  const { band, scores, forward, backward, open, openBackward } = lattice;
  const node = band.start[row]! + column - band.low[row]!;
  const step = scores[node * KINDS + kind]!;
  if (step === Number.NEGATIVE_INFINITY) return step;
  const before = nodeBefore(band, row, column, kind);
  if (kind === CONTINUES) return open[before]! + step + openBackward[node]!;
  return forward[before]! + step + (kind === FULL ? openBackward : backward)[node]!;
}

/** A bound on `scoreThrough` for every bead that ends at a node. */
export function scoreAt({ band, forward, openBackward }: Lattice, row: number, column: number): number {
  const node = band.start[row]! + column - band.low[row]!;
  return forward[node]! + openBackward[node]!;
}

/** One bead of the best path and the node where it ends; a bead that others go on with is one with them. */
export interface Stop {
  readonly row: number;
  readonly column: number;
  readonly kind: number;
  readonly zh: number;
  readonly en: number;
}

/** The best path, from its last bead to its first. */
export function bestPath({ band, rows, scores, open, choice }: Lattice, columns: number): Stop[] {
  const stops: Stop[] = [];
  for (let row = rows, column = columns; row > 0 || column > 0; ) {
    const end = column;
    let kind = choice[band.start[row]! + column - band.low[row]!]!;
    while (kind === CONTINUES) {
      column--;
      const node = band.start[row]! + column - band.low[row]!;
      const goesOn = column > band.low[row]! && open[node] === scores[node * KINDS + CONTINUES]! + open[node - 1]!;
      kind = goesOn ? CONTINUES : FULL;
    }
    column -= EN[kind]!;
    stops.push({ row, column: end, kind, zh: ZH[kind]!, en: end - column });
    row -= ZH[kind]!;
  }
  return stops;
}

/** The part of the band through which a path goes that is at most `margin` worse than the best. */
export function nearBest(lattice: Lattice, margin: number): Band {
  const { band, rows, forward } = lattice;
  const bound = forward[forward.length - 1]! - margin;
  return bandOf(rows, band.high[rows]!, (row) => {
    let from = band.low[row]!;
    let to = band.high[row]!;
    while (from < to && scoreAt(lattice, row, from) < bound) from++;
    while (to > from && scoreAt(lattice, row, to) < bound) to--;
    return [from, to];
  });
}

/** Fills in, for each kind, what added to the column where a bead ends gives the node where it begins. */
function originsAt({ low, start }: Band, row: number, origins: Int32Array): Int32Array {
  for (let kind = 0; kind < KINDS; kind++) {
    const origin = row - ZH[kind]!;
    if (origin >= 0) origins[kind] = start[origin]! - low[origin]! - EN[kind]!;
  }
  return origins;
}

function nodeBefore({ low, start }: Band, row: number, column: number, kind: number): number {
  const origin = row - ZH[kind]!;
  return start[origin]! + column - EN[kind]! - low[origin]!;
}
