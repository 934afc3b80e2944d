import type { Document } from '../document.ts';
import type { Language } from '../reading.ts';
import { countScripts, HAN_WEIGHT, languageOfCounts } from './script.ts';

/** One block that holds words, with its language. */
export interface Line {
  readonly source: number;
  readonly block: number;
  readonly text: string;
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
      lines.push({ source, block: block.number, text: block.text, lang, heading: block.heading === true, size });
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
