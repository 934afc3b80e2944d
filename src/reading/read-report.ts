import { alignPassages } from './alignment/align-passages.ts';
import type { Document } from './document.ts';
import { figureOf, readFigures } from './figures/read-figures.ts';
import { findFindings } from './findings/find-findings.ts';
import { readItems } from './items/read-items.ts';
import { readLinks } from './links/read-links.ts';
import { assembleOutline } from './outline/assemble-outline.ts';
import { readOutline } from './outline/read-outline.ts';
import { readTitlePage } from './outline/read-title-page.ts';
import { printSpans } from './print-spans.ts';
import type { Figure, Reading, Segment } from './reading.ts';
import { asPrinted, languagesOf, tagLines } from './text/tag-lines.ts';
import type { Tools } from './tools.ts';

/**
 * Reads one report from its files: one file with one or both languages, or one file per language.
 * The order of the stages is the algorithm: each uses only what stands above it.
 */
export function readReport(documents: readonly Document[], tools: Tools = {}): Reading {
  // Every block that holds text, with its language, in the form it is read in.
  const lines = tagLines(documents);
  // Headings of each language, and the sentences under them. Text around the report is marked as noise here.
  const { headings, passages } = readOutline(lines);
  // Figures come before alignment, which pairs sentences by the numbers they share.
  const drafts = passages.map((passage) => (passage.role === 'noise' ? [] : readFigures(passage)));
  // What says the same in both languages; passages are named by index.
  const beads = alignPassages({ passages, headings, figures: drafts });
  const { outline, sections } = assembleOutline(headings, passages, beads);
  const segments: Segment[] = [];
  const figures: Figure[] = [];
  for (const bead of beads) {
    const id = `s${segments.length + 1}`;
    const spans = (indexes: readonly number[]) => indexes.map((index) => spanOf(passages[index]!));
    segments.push({
      id,
      section: sections[segments.length] ?? null,
      zh: spans(bead.zh),
      en: spans(bead.en),
      confidence: bead.confidence,
    });
    for (const index of [...bead.zh, ...bead.en]) {
      for (const draft of drafts[index]!) figures.push(figureOf(draft, `f${figures.length + 1}`, id));
    }
  }
  const findings = findFindings({ outline, segments, figures, passages, beads, tools });
  const report = readTitlePage(lines, headings, passages);
  const items = readItems({ outline, segments, figures, passages, beads, year: report.year });
  const links = readLinks({ outline, segments, figures, items });
  return {
    schema: 'duban.reading/1',
    report,
    sources: documents.map(({ name, format, sha256, blocks }, source) => ({
      name,
      format,
      sha256,
      blocks: blocks.length,
      languages: languagesOf(lines.filter((line) => line.source === source)),
    })),
    ...printSpans({ outline, segments, figures, findings, items }, asPrinted(lines)),
    links,
  };
}

function spanOf({ source, block, start, end, text }: Segment['zh'][number]): Segment['zh'][number] {
  return { source, block, start, end, text };
}
