import { counters } from '../../lexicon/counters.generated.ts';
import { numberWords } from '../../lexicon/number-words.generated.ts';
import { units } from '../../lexicon/units.generated.ts';
import { startsWithAny, type WordTree, wordTree } from '../../text/word-tree.ts';

export interface Unit {
  readonly unit: string;
  readonly counter: string;
}

const UNIT_OF = new Map<string, string>();
for (const { unit, zh } of units) for (const word of zh) UNIT_OF.set(word, unit);
for (const { words } of counters) for (const word of words) if (!UNIT_OF.has(word)) UNIT_OF.set(word, 'item');

const UNIT_TREE: WordTree = wordTree(UNIT_OF.keys());
const NONE = wordTree(numberWords.filter(({ use }) => use === 'none').flatMap(({ words }) => [...words]));
const NAMES = wordTree(numberWords.filter(({ use }) => use === 'name').flatMap(({ words }) => [...words]));

/** 1 where a word with a numeral in it may open with a sign: most signs of a text open none. */
const OPENS = new Uint8Array(0x10000);
for (const sign of [...NONE.next.keys(), ...NAMES.next.keys()]) OPENS[sign] = 1;

/** The longest unit or measure word that stands at `index`; null where none does. */
export function unitAt(text: string, index: number): Unit | null {
  const length = startsWithAny(UNIT_TREE, text, index);
  // 迈上千亿台阶 counts no machines.
  if (length === 0 || text.startsWith('台阶', index)) return null;
  const counter = text.slice(index, index + length);
  return { unit: UNIT_OF.get(counter)!, counter };
}

export type WordUse = 'none' | 'name';

/** The stretches of a text that are words with a numeral in them, in order. */
export function numeralWords(text: string): { start: number; end: number; use: WordUse }[] {
  const found: { start: number; end: number; use: WordUse }[] = [];
  for (let index = 0; index < text.length; index++) {
    if (OPENS[text.charCodeAt(index)] === 0) continue;
    const name = startsWithAny(NAMES, text, index);
    const none = startsWithAny(NONE, text, index);
    const length = Math.max(name, none);
    if (length === 0) continue;
    found.push({ start: index, end: index + length, use: name >= none ? 'name' : 'none' });
    index += length - 1;
  }
  return found;
}

/** The word that covers a number; null where none does. `words` are in order and do not overlap. */
export function wordOver<W extends { readonly start: number; readonly end: number }>(
  words: readonly W[],
  start: number,
  end: number,
): W | undefined {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end < end) low = middle + 1;
    else high = middle;
  }
  const word = words[low];
  return word && word.start <= start ? word : undefined;
}
