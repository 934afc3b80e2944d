/** Words by their first two signs: one look at each place of a text tells which of them may begin there. */
export type FirstSigns<W> = ReadonlyMap<number, readonly { readonly rest: string; readonly word: W }[]>;

/** @param words each at least two signs long */
export function byFirstSigns<W>(words: Iterable<readonly [text: string, word: W]>): FirstSigns<W> {
  const index = new Map<number, { rest: string; word: W }[]>();
  for (const [text, word] of words) {
    const key = firstTwo(text, 0);
    const list = index.get(key) ?? [];
    index.set(key, list);
    list.push({ rest: text.slice(2), word });
  }
  return index;
}

const NONE: readonly never[] = [];

/** The words whose first two signs stand at a place. */
export function wordsAt<W>(index: FirstSigns<W>, text: string, at: number) {
  return index.get(firstTwo(text, at)) ?? NONE;
}

/** Calls `found` for every word at every place of a text, overlapping ones too. */
export function findWords<W>(index: FirstSigns<W>, text: string, found: (word: W, at: number) => void): void {
  for (let at = 0; at + 1 < text.length; at++) {
    for (const { rest, word } of wordsAt(index, text, at)) if (text.startsWith(rest, at + 2)) found(word, at);
  }
}

function firstTwo(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
