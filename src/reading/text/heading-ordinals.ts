import { englishNumerals } from '../lexicon/english-numerals.generated.ts';

const ordinals: Readonly<Record<string, number>> = englishNumerals.find(({ use }) => use === 'ordinal')!
  .words as Record<string, number>;

/** First, Second, Third, as English headings open, with the numbers they stand for. */
export const HEADING_ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries(ordinals).map(([word, number]) => [word[0]!.toUpperCase() + word.slice(1), number]),
);

/** As an alternation for patterns. */
export const HEADING_ORDINAL = [...HEADING_ORDINALS.keys()].join('|');
