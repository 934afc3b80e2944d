import type { Bead } from '../alignment/align-passages.ts';
import type { Passage } from '../passage.ts';
import type { Figure, Finding, OutlineNode, Segment } from '../reading.ts';
import type { Tools } from '../tools.ts';
import { compareFigures, type FindingDraft } from './figures/compare-figures.ts';
import { checkShares } from './figures/shares.ts';
import { checkDroppedWords } from './terms/dropped-words.ts';
import { checkFixedTerms } from './terms/fixed-terms.ts';
import { checkConsistency } from './terms/inconsistent-terms.ts';
import { checkAbbreviations } from './text/abbreviations.ts';
import { checkHeadings, checkSides } from './text/side-checks.ts';
import { checkSpelling } from './text/spelling.ts';
import { checkWording } from './text/wording.ts';

export interface FindingsInput {
  readonly outline: readonly OutlineNode[];
  readonly segments: readonly Segment[];
  readonly figures: readonly Figure[];
  readonly passages: readonly Passage[];
  /** The bead of each segment, by the same index. */
  readonly beads: readonly Bead[];
  readonly tools: Tools;
}

/** What a translator should look at, in text order. Checks across the languages ask for both. */
export function findFindings({ outline, segments, figures, passages, beads, tools }: FindingsInput): Finding[] {
  const drafts: FindingDraft[] = [];
  const bilingual = segments.some(({ zh, en }) => zh.length > 0 && en.length > 0);
  if (bilingual) {
    drafts.push(...compareFigures(rowsOf(segments, figures)));
    drafts.push(...checkSides(segments, passages, beads));
    drafts.push(...checkHeadings(outline, segments));
    const fixed = checkFixedTerms(segments);
    drafts.push(...fixed);
    drafts.push(...checkConsistency(segments));
    drafts.push(...checkDroppedWords(segments, fixed));
    drafts.push(...checkShares(segments, figures));
    drafts.push(...checkAbbreviations(segments));
  }
  drafts.push(...checkWording(segments));
  if (tools.knowsEnglishWord) drafts.push(...checkSpelling(segments, tools.knowsEnglishWord));
  const order = new Map(segments.map(({ id }, index) => [id, index]));
  return drafts
    .sort((a, b) => order.get(a.segment)! - order.get(b.segment)!)
    .map((draft, index) => ({ id: `n${index + 1}`, ...draft }));
}

function rowsOf(segments: readonly Segment[], figures: readonly Figure[]) {
  const rows = new Map(segments.map((segment) => [segment.id, { segment, zh: [] as Figure[], en: [] as Figure[] }]));
  for (const figure of figures) rows.get(figure.segment)?.[figure.lang].push(figure);
  return [...rows.values()];
}
