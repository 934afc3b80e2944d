import { units } from '../../lexicon/units.generated.ts';
import { startsWithAny, wordTree } from '../../text/word-tree.ts';

const UNIT_OF = new Map<string, string>();
for (const { unit, en } of units)
  for (const word of en) if (!UNIT_OF.has(word.toLowerCase())) UNIT_OF.set(word.toLowerCase(), unit);
const TREE = wordTree(UNIT_OF.keys());

export interface EnUnit {
  readonly unit: string;
  readonly counter: string;
  readonly end: number;
}

/** The unit that stands behind a number: "square meters", "%", "yuan"; null where none does. */
export function unitAt(text: string, index: number): EnUnit | null {
  const lower = text.slice(index, index + 48).toLowerCase();
  const gap = /^[ \u00a0-]?/.exec(lower)![0].length;
  const length = startsWithAny(TREE, lower, gap);
  if (length === 0) return null;
  const counter = text.slice(index + gap, index + gap + length);
  const next = text[index + gap + length] ?? '';
  if (/[A-Za-z]$/.test(counter) && /[A-Za-z]/.test(next)) return null;
  // 34 elderly care beds
  if (/^elderly$/i.test(counter) && /^ (?:care|service|cent)/i.test(text.slice(index + gap + length))) return null;
  return { unit: UNIT_OF.get(counter.toLowerCase())!, counter, end: index + gap + length };
}

const CURRENCY_BEFORE: readonly (readonly [RegExp, string])[] = [
  [/(?:RMB|CNY|¥|￥) ?$/, 'CNY'],
  [/(?:US\$|USD|\$) ?$/, 'USD'],
  [/(?:HK\$|HKD) ?$/, 'HKD'],
  [/(?:€|EUR) ?$/, 'EUR'],
];

/** The currency that stands before a number: RMB, US$. */
export function currencyBefore(before: string): string | null {
  for (const [pattern, unit] of CURRENCY_BEFORE) if (pattern.test(before)) return unit;
  return null;
}

const STOP =
  /^(?:and|or|of|in|to|for|by|with|at|on|from|the|a|an|as|were|was|is|are|be|been|have|has|had|will|would|that|which|who|this|these|those|per|than|not|but|while|when|where|under|over|after|before|during|since|through|across|among|between|into|including|more|less|so|up|down|went|reached|opened|completed)$/i;

/** The noun that a number counts, up to four words; null where none follows. */
export function nounAfter(text: string, index: number): { counter: string; person: boolean } | null {
  const match = /^(?: [“"]?[A-Za-z][A-Za-z’'/-]*){1,5}/.exec(text.slice(index, index + 90));
  if (!match) return null;
  const words: string[] = [];
  for (const word of match[0].trim().replace(/[“"]/g, '').split(' ')) {
    if (STOP.test(word)) break;
    words.push(word);
    if (words.length === 4 || (/s$/.test(word) && !/(?:ss|us|is)$/.test(word))) break;
  }
  if (words.length === 0) return null;
  const person = UNIT_OF.get(words.at(-1)!.toLowerCase()) === 'person';
  return { counter: words.join(' '), person };
}
