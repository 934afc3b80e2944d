import type { Language } from '../reading.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const ZH_END = /[。！？!?]+[”’」』）)》]*/g;
// A full stop ends an English sentence when a space and the opening of the next one follow.
const EN_END = /(?<![.!?])[.!?]+["'”’)\]]*(?=\s+["'“‘([]*[A-Z0-9—-])/g;
const ABBREVIATION =
  /(?:^|[\s(“"-])(?:[A-Z]|No|Nos|Mr|Mrs|Ms|Dr|Prof|St|Mt|Gen|Sen|vs|etc|e\.g|i\.e|approx|Inc|Co|Ltd|Corp|Jr|Sr|U\.S|U\.K|U\.N|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Art|Vol|Fig|Dept)\.$/;

/** The number of a heading or of a list entry, which the full stop behind it does not make a sentence. */
const MARKER = /^\s*(?:[0-9]{1,2}|[IVX]{1,5})\.$/;

/** Cuts a stretch of text into sentences, without the white space around them. */
export function splitSentences(text: string, lang: Language, from = 0, to = text.length): Stretch[] {
  const sentences: Stretch[] = [];
  const end = lang === 'zh' ? ZH_END : EN_END;
  end.lastIndex = from;
  let start = from;
  for (let match = end.exec(text); match && match.index < to; match = end.exec(text)) {
    const stop = Math.min(match.index + match[0].length, to);
    if (lang === 'en' && (isAbbreviation(text, match.index + 1) || MARKER.test(text.slice(start, stop)))) continue;
    push(sentences, text, start, stop);
    start = stop;
  }
  push(sentences, text, start, to);
  return sentences;
}

function isAbbreviation(text: string, stop: number): boolean {
  return ABBREVIATION.test(text.slice(Math.max(0, stop - 12), stop));
}

function push(sentences: Stretch[], text: string, from: number, to: number): void {
  const { start, end } = trim(text, from, to);
  if (end > start) sentences.push({ start, end });
}

/** The stretch without white space at its ends; U+3000, no-break and zero-width spaces count as white space. */
export function trim(text: string, from = 0, to = text.length): Stretch {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isBlank(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029
  );
}
