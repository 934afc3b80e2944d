import type { Evidence } from './evidence.ts';

interface Point {
  readonly zh: number;
  readonly en: number;
  readonly weight: number;
}

/** Leaving the running diagonal costs this much a unit, up to the price of a passage that one side lacks. */
const DRIFT = 0.3;
const MAXIMUM_DRIFT = 8;
/** How many earlier points a chain looks back on. */
const REACH = 60;

/**
 * Points that the path surely passes near: units that alone in their language mention the same thing, on the best
 * rising chain. A point off the chain's course would have to pay for leaving it twice.
 */
export function findAnchors(evidence: Evidence, zhCount: number, enCount: number): [number, number][] {
  const points = uniquePairs(evidence);
  const slope = enCount / Math.max(1, zhCount);
  const best = new Float64Array(points.length);
  const from = new Int32Array(points.length).fill(-1);
  let last = -1;
  points.forEach((point, index) => {
    best[index] = point.weight - drift(point.en - point.zh * slope);
    for (let earlier = index - 1; earlier >= Math.max(0, index - REACH); earlier--) {
      const other = points[earlier]!;
      if (other.zh >= point.zh || other.en >= point.en) continue;
      const score = best[earlier]! + point.weight - drift(point.en - other.en - (point.zh - other.zh) * slope);
      if (score <= best[index]!) continue;
      best[index] = score;
      from[index] = earlier;
    }
    if (last < 0 || best[index]! > best[last]!) last = index;
  });
  const chain: [number, number][] = [];
  for (let index = last; index >= 0; index = from[index]!) chain.push([points[index]!.zh, points[index]!.en]);
  return chain.reverse();
}

function drift(distance: number): number {
  return Math.min(MAXIMUM_DRIFT, DRIFT * Math.abs(distance));
}

function uniquePairs({ postings }: Evidence): Point[] {
  const weights = new Map<string, Point>();
  for (const posting of postings) {
    if (posting?.zh.length !== 1 || posting.en.length !== 1) continue;
    const { zh, en, gain } = posting;
    const key = `${zh[0]} ${en[0]}`;
    weights.set(key, { zh: zh[0]!, en: en[0]!, weight: gain + (weights.get(key)?.weight ?? 0) });
  }
  return [...weights.values()].sort((a, b) => a.zh - b.zh || a.en - b.en);
}
