/** Words by their first two signs: one look at each place of a text tells which of them may begin there. */
export interface FirstSigns<W> {
  /** 1 where a word may open with a pair of signs: most places of a text are passed over by it. */
  readonly opens: Uint8Array;
  readonly words: ReadonlyMap<number, readonly { readonly rest: string; readonly word: W }[]>;
}

const SLOTS = 0x4000;

/** @param words each at least two signs long */
export function byFirstSigns<W>(words: Iterable<readonly [text: string, word: W]>): FirstSigns<W> {
  const opens = new Uint8Array(SLOTS);
  const index = new Map<number, { rest: string; word: W }[]>();
  for (const [text, word] of words) {
    const first = text.charCodeAt(0);
    const second = text.charCodeAt(1);
    opens[slotOf(first, second)] = 1;
    const list = index.get(pairOf(first, second)) ?? [];
    index.set(pairOf(first, second), list);
    list.push({ rest: text.slice(2), word });
  }
  return { opens, words: index };
}

const NONE: readonly never[] = [];

/** The words whose first two signs stand at a place. */
export function wordsAt<W>({ opens, words }: FirstSigns<W>, text: string, at: number) {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  return opens[slotOf(first, second)] === 1 ? (words.get(pairOf(first, second)) ?? NONE) : NONE;
}

/** Calls `found` for every word at every place of a text, overlapping ones too. */
export function findWords<W>(index: FirstSigns<W>, text: string, found: (word: W, at: number) => void): void {
  for (let at = 0; at + 1 < text.length; at++) {
    for (const { rest, word } of wordsAt(index, text, at)) if (text.startsWith(rest, at + 2)) found(word, at);
  }
}

function slotOf(first: number, second: number): number {
  return (first * 31 + second) & (SLOTS - 1);
}

function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}
