/** Words as a tree of their signs, so that the longest word at a place is found in one walk. */
export interface WordTree {
  /** By the code of the sign. */
  readonly next: Map<number, WordTree>;
  word: boolean;
}

export function wordTree(words: Iterable<string>): WordTree {
  const root: WordTree = { next: new Map(), word: false };
  for (const word of words) {
    let node = root;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      let next = node.next.get(unit);
      if (!next) {
        next = { next: new Map(), word: false };
        node.next.set(unit, next);
      }
      node = next;
    }
    node.word = true;
  }
  return root;
}

/** The length of the longest word that begins at `index`; 0 where none does. */
export function startsWithAny(tree: WordTree, text: string, index: number): number {
  let node: WordTree | undefined = tree;
  let longest = 0;
  for (let at = index; at < text.length; at++) {
    node = node.next.get(text.charCodeAt(at));
    if (!node) break;
    if (node.word) longest = at + 1 - index;
  }
  return longest;
}
