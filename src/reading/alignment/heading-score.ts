import type { Level } from './score-beads.ts';

const BOTH_HEADINGS = 1.6;
const ONE_HEADING = -1.8;
const SAME_LEVEL = 0.5;
const SAME_NUMBER = 1.5;
const OTHER_NUMBER = -1.5;
/** A heading pairs with a heading: beads of several units rarely hold one. */
const MERGED_HEADING = -2.5;

/** What headings say of a bead: a heading is translated as one, at its level and with its number. */
export function headingScore({ zh, en }: Level, zhFrom: number, zhTo: number, enFrom: number, enTo: number): number {
  if (zhTo - zhFrom > 1 || enTo - enFrom > 1) {
    for (let unit = zhFrom; unit < zhTo; unit++) if (zh[unit]!.isHeading) return MERGED_HEADING;
    for (let unit = enFrom; unit < enTo; unit++) if (en[unit]!.isHeading) return MERGED_HEADING;
    return 0;
  }
  const a = zh[zhFrom]!;
  const b = en[enFrom]!;
  if (a.isHeading !== b.isHeading) return ONE_HEADING;
  if (!a.isHeading) return 0;
  let score = BOTH_HEADINGS;
  if (a.heading && b.heading) {
    if (a.heading.level === b.heading.level) score += SAME_LEVEL;
    if (a.heading.number !== null && b.heading.number !== null) {
      score += a.heading.number === b.heading.number ? SAME_NUMBER : OTHER_NUMBER;
    }
  }
  return score;
}
