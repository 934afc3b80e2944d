import { synonyms } from '../lexicon/synonyms.generated.ts';
import { byFirstSigns, wordsAt } from '../text/find-words.ts';

const WORDS = byFirstSigns(
  synonyms.flatMap(({ words: [first, ...others] }) =>
    [first, ...others].map((word) => [word as string, { word: word as string, first: first as string }] as const),
  ),
);

/** A text with one word for all that mean the same: 非公有制经济 and 民企 are 民营企业. */
export function inOneWord(text: string): string {
  let one = '';
  for (let at = 0; at < text.length; ) {
    let longest: { readonly word: string; readonly first: string } | undefined;
    for (const { rest, word } of wordsAt(WORDS, text, at))
      if (text.startsWith(rest, at + 2) && word.word.length > (longest?.word.length ?? 0)) longest = word;
    one += longest?.first ?? text[at];
    at += longest?.word.length ?? 1;
  }
  return one;
}
