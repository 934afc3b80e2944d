import type { Document } from '../document.ts';
import type { Language, Span } from '../reading.ts';
import { printedStretch, readingForm } from './reading-form.ts';
import { countScripts, HAN_WEIGHT, languageOfCounts } from './script.ts';
import { splitPasted } from './split-pasted.ts';

/** One block that holds words, with its language. */
export interface Line {
  readonly source: number;
  readonly block: number;
  /** The form it is read in; spans of the stages are offsets into it, behind `from`. */
  readonly text: string;
  /** Where it begins in its block: 0, but for a report that was pasted as one line. */
  readonly from: number;
  /** The block as it stands in the file. */
  readonly printed: string;
  /** Where each sign of the block's reading form stands in `printed`; null where both are the same. */
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
      const printed = block.text;
      const stretches = lang === 'zh' ? splitPasted(text) : [{ start: 0, end: text.length }];
      for (const { start, end } of stretches) {
        const share = (size * (end - start)) / Math.max(text.length, 1);
        const part = text.slice(start, end);
        lines.push({ source, block: block.number, text: part, from: start, printed, at, lang, heading, size: share });
      }
    }
  });
  return lines;
}

/** The languages that at least a share of the lines is written in, the larger share first. */
export function languagesOf(lines: readonly Line[], share = MINIMUM_SHARE): Language[] {
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
  return shares.filter(([, size]) => total > 0 && size / total >= share).map(([lang]) => lang);
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
