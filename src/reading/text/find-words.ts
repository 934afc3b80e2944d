/** Words by their first two signs: one look at each place of a text tells which of them may begin there. */
export interface FirstSigns<W> {
  /** 1 where a word may open with a pair of signs: most places of a text are passed over by it. As long as `pairs`. */
  readonly opens: Uint8Array;
  /** By the same slots: the pairs that share a slot stand one behind the other. */
  readonly pairs: readonly (Pair<W> | null)[];
}

interface Pair<W> {
  /** Both signs in one number. */
  readonly signs: number;
  readonly words: { readonly rest: string; readonly word: W }[];
  readonly next: Pair<W> | null;
}

const FEWEST_SLOTS = 0x4000;

/** @param words each at least two signs long */
export function byFirstSigns<W>(words: Iterable<readonly [text: string, word: W]>): FirstSigns<W> {
  const list = [...words];
  let slots = FEWEST_SLOTS;
  while (slots < 4 * list.length) slots *= 2;
  const opens = new Uint8Array(slots);
  const pairs: (Pair<W> | null)[] = new Array(slots).fill(null);
  for (const [text, word] of list) {
    const first = text.charCodeAt(0);
    const second = text.charCodeAt(1);
    const slot = slotOf(first, second, slots);
    opens[slot] = 1;
    let pair = pairOf(pairs[slot]!, first, second);
    if (!pair) {
      pair = { signs: signsOf(first, second), words: [], next: pairs[slot]! };
      pairs[slot] = pair;
    }
    pair.words.push({ rest: text.slice(2), word });
  }
  return { opens, pairs };
}

const NONE: readonly never[] = [];

/** The words whose first two signs stand at a place. */
export function wordsAt<W>({ opens, pairs }: FirstSigns<W>, text: string, at: number) {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  const slot = slotOf(first, second, opens.length);
  return opens[slot] === 1 ? (pairOf(pairs[slot]!, first, second)?.words ?? NONE) : NONE;
}

/** Calls `found` for every word at every place of a text, overlapping ones too. */
export function findWords<W>(index: FirstSigns<W>, text: string, found: (word: W, at: number) => void): void {
  for (let at = 0; at + 1 < text.length; at++) {
    for (const { rest, word } of wordsAt(index, text, at)) if (text.startsWith(rest, at + 2)) found(word, at);
  }
}

function pairOf<W>(chain: Pair<W> | null, first: number, second: number): Pair<W> | null {
  const signs = signsOf(first, second);
  for (let pair = chain; pair; pair = pair.next) if (pair.signs === signs) return pair;
  return null;
}

function slotOf(first: number, second: number, slots: number): number {
  return (first * 31 + second) & (slots - 1);
}

function signsOf(first: number, second: number): number {
  return (first << 16) | second;
}
