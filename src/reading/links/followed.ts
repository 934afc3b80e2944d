import { followed } from '../lexicon/followed.generated.ts';
import { byFirstSigns, wordsAt } from '../text/find-words.ts';
import type { Thing } from './thing.ts';

const WORDS = byFirstSigns(
  followed.flatMap(({ words }, row) =>
    [...words].map((word) => [word as string, { row, length: word.length }] as const),
  ),
);

/** What is followed from year to year that a clause names; of two names at one place, the longer. */
export function followedIn(text: string): Thing[] {
  const found: Thing[] = [];
  for (let at = 0; at + 1 < text.length; ) {
    let longest: { readonly row: number; readonly length: number } | undefined;
    for (const { rest, word } of wordsAt(WORDS, text, at))
      if (word.length > (longest?.length ?? 0) && text.startsWith(rest, at + 2)) longest = word;
    if (longest) {
      const { kind } = followed[longest.row]!;
      if (kind !== 'plain') found.push(`${kind}:${longest.row}`);
    }
    at += longest?.length ?? 1;
  }
  return found;
}
