import { subjects } from '../lexicon/subjects.generated.ts';
import { byFirstSigns, findWords } from '../text/find-words.ts';
import { inOneWord } from './one-word.ts';

const WORDS = byFirstSigns(
  subjects.flatMap(({ words }, row) => [...words].map((word) => [inOneWord(word), row] as const)),
);

/** The subjects of government work of which a text in one word speaks, by their rows in the lexicon. */
export function subjectsOf(text: string): Set<number> {
  const found = new Set<number>();
  findWords(WORDS, text, (row) => found.add(row));
  return found;
}
