import type { Band } from './band.ts';
import { beadKinds } from './bead-kinds.ts';
import type { Evidence } from './evidence.ts';
import { headingScore } from './heading-score.ts';
import type { Interleaving } from './interleaving.ts';
import { type LengthModel, lengthScore } from './length-model.ts';
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

/** A stretch of both languages: `zhTo` and `enTo` are not in it. */
export interface Stretch {
  readonly zhFrom: number;
  readonly zhTo: number;
  readonly enFrom: number;
  readonly enTo: number;
}

const DEPTH = Math.max(...beadKinds.map(({ en }) => en));

/**
 * The score of every bead that ends at every node of the band, `beadKinds.length` for each node: a log likelihood
 * ratio of "these are translations" against "these have nothing to do with each other". Minus infinity where the bead
 * would leave the band.
 */
export function scoreBeads(level: Level, stretch: Stretch, band: Band): Float64Array {
  const { zhFrom, zhTo, enFrom, enTo } = stretch;
  const rows = zhTo - zhFrom;
  const columns = enTo - enFrom;
  const shared = sharedMentions(level.evidence, stretch, band);
  const typical = typicalLength(level.en, enFrom, enTo);
  const zhLength = lengthsFrom(level.zh, zhFrom, zhTo);
  const enLength = lengthsFrom(level.en, enFrom, enTo);
  const scores = new Float64Array(band.start[rows + 1]! * beadKinds.length).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row <= rows; row++) {
    for (let column = band.low[row]!; column <= band.high[row]!; column++) {
      const at = (band.start[row]! + column - band.low[row]!) * beadKinds.length;
      for (let kind = 0; kind < beadKinds.length; kind++) {
        const { zh, en } = beadKinds[kind]!;
        const top = row - zh;
        const left = column - en;
        if (top < 0 || left < 0 || left < band.low[top]! || left > band.high[top]!) continue;
        if (zh === 0 || en === 0) {
          scores[at + kind] = level.kinds[kind]!;
          continue;
        }
        let score = level.kinds[kind]!;
        for (let r = top; r < row; r++) {
          score += level.evidence.unshared[zhFrom + r]!;
          const base = shared.start[r]! - band.low[r]!;
          const end = shared.start[r + 1]! - base;
          for (let depth = 0; depth < en; depth++) {
            const c = left + depth;
            if (c < end) score += shared.gain[depth]![base + c]!;
          }
        }
        score += lengthScore(
          level.lengths,
          typical + LOG[en]!,
          zhLength[row]! - zhLength[top]!,
          enLength[column]! - enLength[left]!,
        );
        score += headingScore(level, zhFrom + top, zhFrom + row, enFrom + left, enFrom + column);
        if (level.interleaving) {
          score += level.interleaving.scoreOf(level.zh[zhFrom + row - 1]!, level.en[enFrom + left]!);
        }
        scores[at + kind] = score;
      }
    }
  }
  if (columns === 0 && rows === 0) scores.fill(Number.NEGATIVE_INFINITY);
  return scores;
}

const LOG = Array.from({ length: DEPTH + 1 }, (_, count) => Math.log(Math.max(1, count)));

function typicalLength(units: readonly Unit[], from: number, to: number): number {
  let sum = 0;
  for (let unit = from; unit < to; unit++) sum += Math.log(units[unit]!.length);
  return to > from ? sum / (to - from) : 0;
}

/** Running sums, so that the length of a stretch is one subtraction. */
function lengthsFrom(units: readonly Unit[], from: number, to: number): Float64Array {
  const sums = new Float64Array(to - from + 1);
  for (let unit = from; unit < to; unit++) sums[unit - from + 1] = sums[unit - from]! + units[unit]!.length;
  return sums;
}

interface SharedMentions {
  /**
   * `gain[depth]` holds, for a Chinese unit and an English one, the gain of shared mentions that no English unit has
   * within `depth` units before it: their sum over a bead counts each mention once.
   */
  readonly gain: readonly Float32Array[];
  /** Where each Chinese unit's row starts; a row has the columns from its band's low end to the next row's high end. */
  readonly start: Int32Array;
}

function sharedMentions({ concepts }: Evidence, stretch: Stretch, band: Band): SharedMentions {
  const rows = stretch.zhTo - stretch.zhFrom;
  const start = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row++) start[row + 1] = start[row]! + band.high[row + 1]! - band.low[row]!;
  const gain = Array.from({ length: DEPTH }, () => new Float32Array(start[rows]!));
  for (const posting of concepts.values()) {
    const { zh, en } = posting;
    let first = 0;
    for (let index = firstAtLeast(zh, stretch.zhFrom); index < zh.length && zh[index]! < stretch.zhTo; index++) {
      const row = zh[index]! - stretch.zhFrom;
      const low = stretch.enFrom + band.low[row]!;
      const high = stretch.enFrom + band.high[row + 1]!;
      while (first < en.length && en[first]! < low) first++;
      for (let next = first; next < en.length && en[next]! < high; next++) {
        const unit = en[next]!;
        const gap = next > 0 ? unit - en[next - 1]! : DEPTH;
        const cell = start[row]! + unit - low;
        for (let depth = 0; depth < DEPTH && depth < gap; depth++) gain[depth]![cell]! += posting.gain;
      }
    }
  }
  return { gain, start };
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
