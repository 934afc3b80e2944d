import type { Unit } from './unit.ts';

export interface Posting {
  /** Units that mention the concept, in order. */
  readonly zh: readonly number[];
  readonly en: readonly number[];
  /** What a shared mention adds, over a mention that is not shared. */
  readonly gain: number;
}

/** What mentions say for and against a pair, as log likelihood ratios against two unrelated texts. */
export interface Evidence {
  readonly concepts: ReadonlyMap<number, Posting>;
  /** Per Chinese unit: the sum for a bead in which nothing it mentions is shared. */
  readonly unshared: Float64Array;
}

/** Mentions of one sentence are not independent of each other: each counts for this much of itself. */
const DEPENDENCE = 0.6;
const MAXIMUM_GAIN = 5;

export function weighConcepts(zh: readonly Unit[], en: readonly Unit[], kept: readonly number[]): Evidence {
  const postings = new Map<number, { zh: number[]; en: number[] }>();
  zh.forEach(({ concepts }, unit) => {
    for (const id of concepts) {
      const posting = postings.get(id);
      if (posting) posting.zh.push(unit);
      else postings.set(id, { zh: [unit], en: [] });
    }
  });
  en.forEach(({ concepts }, unit) => {
    for (const id of concepts) postings.get(id)?.en.push(unit);
  });
  const concepts = new Map<number, Posting>();
  const unshared = new Float64Array(zh.length);
  for (const [id, posting] of postings) {
    if (posting.en.length === 0) continue;
    const likely = kept[id]!;
    const chance = (posting.en.length + 0.5) / (en.length + 1);
    if (chance >= likely) continue;
    const against = DEPENDENCE * Math.log((1 - likely) / (1 - chance));
    const favour = Math.min(MAXIMUM_GAIN, DEPENDENCE * Math.log(likely / chance));
    concepts.set(id, { ...posting, gain: favour - against });
    for (const unit of posting.zh) unshared[unit]! += against;
  }
  return { concepts, unshared };
}
