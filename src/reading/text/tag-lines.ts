import type { Document } from '../document.ts';
import type { Language, Span } from '../reading.ts';
import { printedStretch, readingForm } from './reading-form.ts';
import { countScripts, HAN_WEIGHT, languageOfCounts } from './script.ts';

/** One block that holds words, with its language. */
export interface Line {
  readonly source: number;
  readonly block: number;
  /** The form it is read in; spans of the stages are offsets into it. */
  readonly text: string;
  /** The block as it stands in the file. */
  readonly printed: string;
  /** Where each sign of `text` stands in `printed`; null where both are the same. */
  readonly at: Int32Array | null;
  readonly lang: Language;
  /** True where the file itself marks a heading. */
  readonly heading: boolean;
  /** How much the line says, in letters; an ideograph says as much as three. */
  readonly size: number;
}

/** A language with less than this share of a report's text is a scrap (an address, a caption), not a language of it. */
const MINIMUM_SHARE = 0.04;

/** Every block that holds words, in file order. Blank blocks and blocks of digits or rules alone are left out. */
export function tagLines(documents: readonly Document[]): Line[] {
  const lines: Line[] = [];
  documents.forEach(({ blocks }, source) => {
    for (const block of blocks) {
      const { han, latin } = countScripts(block.text);
      const lang = languageOfCounts(han, latin);
      if (!lang) continue;
      const size = lang === 'zh' ? han * HAN_WEIGHT : latin;
      const { text, at } = readingForm(block.text, lang);
      const heading = block.heading === true;
      lines.push({ source, block: block.number, text, printed: block.text, at, lang, heading, size });
    }
  });
  return lines;
}

/** The languages that the lines are written in, the larger share first. */
export function languagesOf(lines: readonly Line[]): Language[] {
  let zh = 0;
  let en = 0;
  for (const line of lines) {
    if (line.lang === 'zh') zh += line.size;
    else en += line.size;
  }
  const total = zh + en;
  const shares: [Language, number][] = [
    ['zh', zh],
    ['en', en],
  ];
  return shares.filter(([, size]) => total > 0 && size / total >= MINIMUM_SHARE).map(([lang]) => lang);
}

/** Leads a span of the reading form back to the words as they stand in the file. */
export type AsPrinted = (span: Span) => Span;

/** Null where every line is read as it stands. */
export function asPrinted(lines: readonly Line[]): AsPrinted | null {
  const changed = new Map<string, Line>();
  for (const line of lines) if (line.at) changed.set(`${line.source}:${line.block}`, line);
  if (changed.size === 0) return null;
  return (span) => {
    const line = changed.get(`${span.source}:${span.block}`);
    if (!line?.at) return span;
    const { start, end } = printedStretch(line.at, span.start, span.end);
    return { source: span.source, block: span.block, start, end, text: line.printed.slice(start, end) };
  };
}
