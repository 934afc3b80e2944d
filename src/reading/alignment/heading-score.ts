import type { Level } from './level.ts';
import type { Unit } from './unit.ts';

const BOTH_HEADINGS = 1.6;
const ONE_HEADING = -1.8;
const SAME_LEVEL = 0.5;
const SAME_NUMBER = 1.5;
const OTHER_NUMBER = -1.5;
/** A heading pairs with a heading: beads of several units rarely hold one. */
const MERGED_HEADING = -2.5;

/** What headings say of a bead: a heading is translated as one, at its level and with its number. */
export function headingScore({ zh, en }: Level, zhFrom: number, zhTo: number, enFrom: number, enTo: number): number {
  // A number on a line of its own belongs to the heading after it.
  const zhStart = zhTo - zhFrom > 1 && zh[zhFrom]!.isMarker ? zhFrom + 1 : zhFrom;
  if (zh[zhTo - 1]!.isMarker !== en[enTo - 1]!.isMarker) return MERGED_HEADING;
  const enStart = enTo - enFrom > 1 && en[enFrom]!.isMarker ? enFrom + 1 : enFrom;
  if (zhTo - zhStart === 1 && enTo - enStart === 1) return pairScore(zh[zhStart]!, en[enStart]!);
  for (let unit = zhStart; unit < zhTo; unit++) if (zh[unit]!.isHeading) return MERGED_HEADING;
  for (let unit = enStart; unit < enTo; unit++) if (en[unit]!.isHeading) return MERGED_HEADING;
  return 0;
}

function pairScore(zh: Unit, en: Unit): number {
  if (zh.isHeading !== en.isHeading) return ONE_HEADING;
  if (!zh.isHeading) return 0;
  let score = BOTH_HEADINGS;
  if (zh.heading && en.heading) {
    if (zh.heading.level === en.heading.level) score += SAME_LEVEL;
    if (zh.heading.number !== null && en.heading.number !== null) {
      score += zh.heading.number === en.heading.number ? SAME_NUMBER : OTHER_NUMBER;
    }
  }
  return score;
}
