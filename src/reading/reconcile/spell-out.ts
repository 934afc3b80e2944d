import { abbreviations } from '../lexicon/abbreviations.generated.ts';

/** Adds behind a text what its short names stand for. */
export function spellOut(text: string): string {
  const long = abbreviations.filter(({ short }) => text.includes(short)).map((entry) => entry.long);
  return long.length > 0 ? `${text} ${long.join(' ')}` : text;
}
