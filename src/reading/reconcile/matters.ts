import { sameMatter } from '../lexicon/same-matter.generated.ts';
import { byFirstSigns, findWords } from '../text/find-words.ts';
import { inOneWord } from './one-word.ts';

const WORDS = byFirstSigns(
  sameMatter.flatMap(({ words }, row) =>
    [...words].map((word) => [inOneWord(word), { row, word: inOneWord(word) }] as const),
  ),
);

/** The rows of the lexicon that a text in one word speaks of, each with the words by which it does. */
export function mattersOf(text: string): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  findWords(WORDS, text, ({ row, word }) => found.set(row, (found.get(row) ?? new Set()).add(word)));
  return found;
}
