import type { FigureDraft } from '../figures/read-figures.ts';
import type { Heading, Passage } from '../passage.ts';
import type { Language } from '../reading.ts';
import { alignLevel, levelOf } from './align-level.ts';
import { fullBand } from './band.ts';
import { beadKinds, isGap, kindScores } from './bead-kinds.ts';
import { readConcepts } from './read-concepts.ts';
import type { Step } from './search-path.ts';
import { searchPath } from './search-path.ts';
import { lengthOf, type Unit, unitsOf } from './unit.ts';

/** Passages (by index) that say the same; one side may be empty. */
export interface Bead {
  readonly zh: readonly number[];
  readonly en: readonly number[];
  /** 0–1. */
  readonly confidence: number;
}

export interface AlignmentInput {
  readonly passages: readonly Passage[];
  readonly headings: Readonly<Record<Language, readonly Heading[]>>;
  /** Figures of each passage, by the same index. */
  readonly figures: readonly (readonly FigureDraft[])[];
}

/**
 * Pairs the passages of the two languages, in document order; every passage but noise is in exactly one bead.
 * Blocks are paired first where both languages have about as many, then the sentences inside each pair of blocks;
 * where one language has lost its paragraphs, sentences are paired at once.
 */
export function alignPassages({ passages, headings, figures }: AlignmentInput): Bead[] {
  const present = new Set(passages.map(({ role, lang }) => (role === 'noise' ? null : lang)));
  if (!present.has('zh') || !present.has('en')) {
    return passages.flatMap((passage, index) => (passage.role === 'noise' ? [] : [alone(passage.lang, index)]));
  }
  const concepts = readConcepts(passages, figures);
  const lengths = passages.map(({ text }) => lengthOf(text));
  const input = { passages, headings, lengths, concepts: concepts.of };
  const sentences = unitsOf(input, false);
  const blocks = unitsOf(input, true);
  if (!sameParagraphs(blocks)) return alignLevel(sentences, concepts.kept).map((step) => beadOf(sentences, step));
  const paired = alignLevel(blocks, concepts.kept);
  if (blocks.zh.length === sentences.zh.length && blocks.en.length === sentences.en.length) {
    return paired.map((step) => beadOf(blocks, step));
  }
  const level = { ...levelOf(sentences, concepts.kept), kinds: insideKinds };
  const at = { zh: 0, en: 0 };
  return paired.flatMap((step) => {
    const stretch = { zhFrom: at.zh, zhTo: at.zh, enFrom: at.en, enTo: at.en };
    for (let block = step.zhFrom; block < step.zhTo; block++) stretch.zhTo += blocks.zh[block]!.passages.length;
    for (let block = step.enFrom; block < step.enTo; block++) stretch.enTo += blocks.en[block]!.passages.length;
    at.zh = stretch.zhTo;
    at.en = stretch.enTo;
    const zhCount = stretch.zhTo - stretch.zhFrom;
    const enCount = stretch.enTo - stretch.enFrom;
    if (zhCount > 0 && enCount > 0 && (zhCount === 1 || enCount === 1)) return [beadOf(blocks, step)];
    return searchPath(level, stretch, fullBand(zhCount, enCount)).steps.map((inner) => {
      const bead = beadOf(sentences, inner);
      return { ...bead, confidence: Math.min(step.confidence, bead.confidence) };
    });
  });
}

/** Little is left out between blocks that are translations of each other. */
const LESS_GAPS = 3;
const insideKinds = kindScores().map((score, kind) => (isGap(beadKinds[kind]!) ? score - LESS_GAPS : score));

/** Where one language has many more blocks than the other, its blocks are not the other's paragraphs. */
const MOST_BLOCKS = 1.6;

function sameParagraphs({ zh, en }: Record<Language, Unit[]>): boolean {
  return Math.max(zh.length, en.length) <= MOST_BLOCKS * Math.min(zh.length, en.length) + 2;
}

function alone(lang: Language, index: number): Bead {
  return lang === 'zh' ? { zh: [index], en: [], confidence: 1 } : { zh: [], en: [index], confidence: 1 };
}

function beadOf({ zh, en }: Record<Language, Unit[]>, { zhFrom, zhTo, enFrom, enTo, confidence }: Step): Bead {
  return {
    zh: zh.slice(zhFrom, zhTo).flatMap(({ passages }) => passages),
    en: en.slice(enFrom, enTo).flatMap(({ passages }) => passages),
    confidence,
  };
}
