import { abbreviations } from '../lexicon/abbreviations.generated.ts';
import { pieces } from '../links/shared-words.ts';

/** The pieces of what the short names of a text stand for. */
export function speltOut(text: string): Set<string> {
  const found = new Set<string>();
  for (const { short, long } of abbreviations)
    if (text.includes(short)) for (const piece of pieces(long)) found.add(piece);
  return found;
}
