import type { Band } from './band.ts';
import { beadKinds } from './bead-kinds.ts';
import type { Level } from './level.ts';
import type { Stretch } from './stretch.ts';

export interface SharedMentions {
  /** The gain of what the Chinese units from `top` to `row` share with `count` English units from `left`. */
  gainOf(top: number, row: number, left: number, count: number): number;
  /** The gain of what a Chinese unit shares with an English one and with none just before it. */
  newGainOf(row: number, column: number): number;
}

const DEPTH = Math.max(...beadKinds.map(({ en }) => en));
/** The most English units in a bead with several Chinese ones. */
const MOST_EN_OF_SEVERAL = Math.max(...beadKinds.map(({ zh, en }) => (zh > 1 ? en : 0)));
const MOST_ZH = Math.max(...beadKinds.map(({ zh }) => zh));

/**
 * Gains of all pairs of units in a band. A bead counts a mention once however often it occurs: for each pair there is
 * the gain of what no English unit has within `depth` units before, and the same without what the Chinese unit before
 * has.
 */
export function sharedMentions(level: Level, stretch: Stretch, band: Band): SharedMentions {
  const { low, high } = band;
  const rows = stretch.zhTo - stretch.zhFrom;
  // A row has all columns of the beads that hold it; `origin` is where its column 0 would be.
  const origin = new Int32Array(rows);
  const first = new Int32Array(rows);
  const end = new Int32Array(rows);
  let cells = 0;
  for (let row = 0; row < rows; row++) {
    first[row] = low[Math.max(0, row - MOST_ZH + 1)]!;
    end[row] = high[Math.min(rows, row + MOST_ZH)]!;
    origin[row] = cells - first[row]!;
    cells += end[row]! - first[row]!;
  }
  // `DEPTH` for each cell.
  const all = new Float32Array(cells * DEPTH);
  const fresh = new Float32Array(cells * DEPTH);
  for (let row = 0; row < rows; row++) {
    const unit = stretch.zhFrom + row;
    const from = stretch.enFrom + first[row]!;
    const to = stretch.enFrom + end[row]!;
    const shift = origin[row]! - stretch.enFrom;
    for (const id of level.zh[unit]!.concepts) {
      const posting = level.evidence.postings[id];
      if (!posting) continue;
      const { en, gain } = posting;
      let next = firstAtLeast(en, from);
      if (next === en.length || en[next]! >= to) continue;
      const repeated = unit > 0 && level.zh[unit - 1]!.concepts.includes(id);
      for (; next < en.length && en[next]! < to; next++) {
        const depths = next > 0 ? Math.min(DEPTH, en[next]! - en[next - 1]!) : DEPTH;
        const cell = (shift + en[next]!) * DEPTH;
        for (let depth = 0; depth < depths; depth++) {
          all[cell + depth]! += gain;
          if (!repeated && depth < MOST_EN_OF_SEVERAL) fresh[cell + depth]! += gain;
        }
      }
    }
  }
  return {
    gainOf(top, row, left, count) {
      let gain = 0;
      for (let r = top; r < row; r++) {
        const from = r === top ? all : fresh;
        const cell = (origin[r]! + left) * DEPTH;
        for (let depth = 0; depth < count; depth++) gain += from[cell + depth * (DEPTH + 1)]!;
      }
      return gain;
    },
    newGainOf: (row, column) => all[(origin[row]! + column) * DEPTH + DEPTH - 1]!,
  };
}

function firstAtLeast(sorted: readonly number[], bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
