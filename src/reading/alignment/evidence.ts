import type { Language } from '../reading.ts';
import type { Unit } from './unit.ts';

/** One concept on one level: where it is mentioned and what that says. */
export interface Posting {
  /** Units that mention the concept, in order. */
  readonly zh: readonly number[];
  readonly en: readonly number[];
  /** What a shared mention adds to a bead, over mentions that are not shared. */
  readonly gain: number;
}

/** Which units of a language mention each concept, by concept id. */
type Mentions = readonly (readonly number[] | undefined)[];

/** What mentions say for and against a pair, as log likelihood ratios against two unrelated texts. */
export interface Evidence {
  readonly mentions: Readonly<Record<Language, Mentions>>;
  /** By concept id; absent where a concept says nothing. */
  readonly postings: readonly (Posting | undefined)[];
  /** Per unit: the sum for a bead in which nothing it mentions is shared. */
  readonly zhUnshared: Float64Array;
  readonly enUnshared: Float64Array;
}

/** How likely a mention in one language is answered in the other. */
export interface Kept {
  readonly zh: number;
  readonly en: number;
}

/** Words of one sentence are not independent of each other: each counts for this much of itself. Figures and names are more so. */
const DEPENDENCE = 0.55;
/** Kept at least so often: a figure or a name. */
const FIGURE = 0.9;
const FIGURES = 0.7;
const MAXIMUM_GAIN = 5;
/** A mention that the other language has nowhere tells of a lost counterpart where such mentions are kept at least so often … */
export const FIRM = 0.8;
/** … but it may also have been told another way: a rounded number, a term paraphrased. */
const RETOLD = 0.75;
/** A short text is too small a sample: this many more units are taken to mention a concept at the usual rate. */
const USUAL_UNITS = 20;
const USUAL_CHANCE = 0.03;
/** What has been counted in a first pass is smoothed as if this many mentions had gone as expected. */
const PRIOR_MENTIONS = 2;

/** Per unit and concept: `expected` is the share of mentions that a translation keeps, by concept id. */
export function weighConcepts(
  zh: readonly Unit[],
  en: readonly Unit[],
  expected: readonly number[],
  pairs: readonly (readonly [zh: readonly Unit[], en: readonly Unit[]])[] = [],
  mentions: Evidence['mentions'] = { zh: mentionsOf(zh, expected.length), en: mentionsOf(en, expected.length) },
): Evidence {
  const seen = countPairs(pairs, expected.length);
  const postings: (Posting | undefined)[] = new Array(expected.length);
  const zhUnshared = new Float64Array(zh.length);
  const enUnshared = new Float64Array(en.length);
  for (let id = 0; id < expected.length; id++) {
    const inZh = mentions.zh[id];
    const inEn = mentions.en[id];
    const prior = expected[id]!;
    const weight = prior < FIGURE ? DEPENDENCE : FIGURES;
    if (!inZh || !inEn) {
      if (prior < FIRM) continue;
      const absent = weight * Math.log(1 - prior * RETOLD);
      for (const unit of inZh ?? []) zhUnshared[unit]! += absent;
      for (const unit of inEn ?? []) enUnshared[unit]! += absent;
      continue;
    }
    // No more mentions can be answered than the other language has.
    const zhKept = smoothed(prior * Math.min(1, inEn.length / inZh.length), seen.both[id]!, seen.zh[id]!);
    const enKept = smoothed(prior * Math.min(1, inZh.length / inEn.length), seen.both[id]!, seen.en[id]!);
    const zhChance = chanceOf(inZh.length, zh.length);
    const enChance = chanceOf(inEn.length, en.length);
    if (zhKept <= enChance || enKept <= zhChance) continue;
    const zhAlone = weight * Math.log((1 - zhKept) / (1 - enChance));
    const enAlone = weight * Math.log((1 - enKept) / (1 - zhChance));
    const both = Math.min(MAXIMUM_GAIN, weight * Math.log(zhKept / enChance));
    postings[id] = { zh: inZh, en: inEn, gain: both - zhAlone - enAlone };
    for (const unit of inZh) zhUnshared[unit]! += zhAlone;
    for (const unit of inEn) enUnshared[unit]! += enAlone;
  }
  return { mentions, postings, zhUnshared, enUnshared };
}

/** How likely some unit of a language mentions a concept that `mentions` of its units do. */
function chanceOf(mentions: number, units: number): number {
  return (mentions + USUAL_UNITS * USUAL_CHANCE) / (units + USUAL_UNITS);
}

function smoothed(prior: number, hits: number, mentions: number): number {
  return Math.min(0.97, (hits + prior * PRIOR_MENTIONS) / (mentions + PRIOR_MENTIONS));
}

function mentionsOf(units: readonly Unit[], concepts: number): (number[] | undefined)[] {
  const mentions: (number[] | undefined)[] = new Array(concepts);
  units.forEach((unit, index) => {
    for (const id of unit.concepts) {
      const list = mentions[id];
      if (list) list.push(index);
      else mentions[id] = [index];
    }
  });
  return mentions;
}

function countPairs(pairs: readonly (readonly [readonly Unit[], readonly Unit[]])[], concepts: number) {
  const zh = new Uint32Array(concepts);
  const en = new Uint32Array(concepts);
  const both = new Uint32Array(concepts);
  // Which pair mentioned the concept last in Chinese, and in English; pairs count from one.
  const zhPair = new Uint32Array(concepts);
  const enPair = new Uint32Array(concepts);
  pairs.forEach(([zhUnits, enUnits], index) => {
    const pair = index + 1;
    for (const { concepts: ids } of zhUnits) {
      for (const id of ids) {
        if (zhPair[id] === pair) continue;
        zhPair[id] = pair;
        zh[id]!++;
      }
    }
    for (const { concepts: ids } of enUnits) {
      for (const id of ids) {
        if (enPair[id] === pair) continue;
        enPair[id] = pair;
        en[id]!++;
        if (zhPair[id] === pair) both[id]!++;
      }
    }
  });
  return { zh, en, both };
}
