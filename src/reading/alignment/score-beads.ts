import type { Band } from './band.ts';
import { beadKinds } from './bead-kinds.ts';
import { headingScore } from './heading-score.ts';
import { lengthScores } from './length-model.ts';
import type { Level } from './level.ts';
import { sharedMentions } from './shared-mentions.ts';
import type { Stretch } from './stretch.ts';
import type { Unit } from './unit.ts';

/**
 * The more text, the likelier a mention is shared by chance: what shared mentions say shrinks by this much for each
 * doubling of a bead's larger side.
 */
const CHANCE = 0.08;
const CONTINUED_TRUST = 1 - CHANCE * Math.log2(Math.max(...beadKinds.map(({ en }) => en)));

/**
 * The score of every bead that ends at every node of the band, `beadKinds.length` for each node: a log likelihood
 * ratio of "these are translations" against "these have nothing to do with each other". Minus infinity where the bead
 * would leave the band.
 */
export function scoreBeads(level: Level, stretch: Stretch, band: Band): Float64Array {
  const { zhFrom, zhTo, enFrom, enTo } = stretch;
  const { zhUnshared, enUnshared } = level.evidence;
  const { interleaving } = level;
  const { low, high, start } = band;
  const rows = zhTo - zhFrom;
  const kinds = beadKinds.map(({ zh, en, continues }, kind) => ({
    zh,
    en,
    continues,
    base: level.kinds[kind]!,
    trust: 1 - CHANCE * Math.log2(Math.max(zh, en, 1)),
  }));
  const shared = sharedMentions(level, stretch, band);
  const lengthScore = lengthScores(level.lengths, level.zh, level.en, stretch);
  const zhHeadings = headingsBefore(level.zh, zhFrom, zhTo);
  const enHeadings = headingsBefore(level.en, enFrom, enTo);
  const scores = new Float64Array(start[rows + 1]! * kinds.length).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row <= rows; row++) {
    const first = low[row]!;
    for (let kind = 0; kind < kinds.length; kind++) {
      const { zh, en, continues, base, trust } = kinds[kind]!;
      const top = row - zh;
      if (top < 0 || (continues && row === 0)) continue;
      // Both ends of the bead lie in the band.
      const from = Math.max(first, low[top]! + en);
      const to = Math.min(high[row]!, high[top]! + en);
      const shift = start[row]! - first;
      if (continues) {
        for (let column = from; column <= to; column++) {
          const left = column - en;
          if (enHeadings[column]! > enHeadings[left]!) continue;
          scores[(shift + column) * kinds.length + kind] =
            base + CONTINUED_TRUST * shared.newGainOf(row - 1, left) + enUnshared[enFrom + left]!;
        }
        continue;
      }
      if (zh === 0 || en === 0) {
        for (let column = from; column <= to; column++) scores[(shift + column) * kinds.length + kind] = base;
        continue;
      }
      const zhHeading = zhHeadings[row]! > zhHeadings[top]!;
      const lastZh = level.zh[zhFrom + row - 1]!;
      for (let column = from; column <= to; column++) {
        const left = column - en;
        let score = base + trust * shared.gainOf(top, row, left, en);
        for (let r = top; r < row; r++) score += zhUnshared[zhFrom + r]!;
        for (let c = left; c < column; c++) score += enUnshared[enFrom + c]!;
        score += lengthScore(top, zh, left, en);
        if (zhHeading || enHeadings[column]! > enHeadings[left]!) {
          score += headingScore(level, zhFrom + top, zhFrom + row, enFrom + left, enFrom + column);
        }
        if (interleaving) score += interleaving.scoreOf(lastZh, level.en[enFrom + left]!);
        scores[(shift + column) * kinds.length + kind] = score;
      }
    }
  }
  return scores;
}

/** How many headings stand before each unit of a stretch. */
function headingsBefore(units: readonly Unit[], from: number, to: number): Uint32Array {
  const counts = new Uint32Array(to - from + 1);
  for (let unit = from; unit < to; unit++)
    counts[unit - from + 1] = counts[unit - from]! + Number(units[unit]!.isHeading || units[unit]!.isMarker);
  return counts;
}
