import { findAnchors } from './anchors.ts';
import { type Band, bandAround, bandOf, fullBand } from './band.ts';
import type { Evidence } from './evidence.ts';
import { alternates } from './interleaving.ts';
import type { Unit } from './unit.ts';

/** A grid of so few nodes is searched whole. */
const SMALL = 4_000;
/** How far from the rectangle between its anchors a unit may find its counterpart. */
const MARGIN = 10;
/** How far beyond the neighbouring stretches of the other language. */
const PLACE_MARGIN = 1;

/** The part of the grid worth searching. */
export function chooseBand(zh: readonly Unit[], en: readonly Unit[], evidence: Evidence): Band {
  if ((zh.length + 1) * (en.length + 1) <= SMALL) return fullBand(zh.length, en.length);
  if (alternates(zh, en)) return bandByPlace(zh, en);
  return bandAround(zh.length, en.length, findAnchors(evidence, zh.length, en.length), MARGIN);
}

/** Where languages alternate, the counterpart stands in a neighbouring stretch of the other language. */
function bandByPlace(zh: readonly Unit[], en: readonly Unit[]): Band {
  let from = 0;
  let to = 0;
  return bandOf(zh.length, en.length, (row) => {
    const before = zh[Math.max(0, row - 1)]!.run - 1;
    const after = zh[Math.min(row, zh.length - 1)]!.run + 1;
    while (from < en.length && en[from]!.run < before) from++;
    while (to < en.length && en[to]!.run <= after) to++;
    return [from - PLACE_MARGIN, to + PLACE_MARGIN];
  });
}
