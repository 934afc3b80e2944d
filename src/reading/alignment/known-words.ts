import { lexiconIndex, type Phrase } from './lexicon-index.ts';
import { stem } from './stem.ts';

/** An English word as a text spells it, and what the lexicon says of it. */
export interface KnownWord {
  readonly spelling: string;
  /** The hash of `spelling`, as `scanWords` computes it. */
  readonly hash: number;
  readonly lower: string;
  readonly root: string;
  readonly ids: readonly number[];
  /** Those that open with it. */
  readonly phrases: readonly Phrase[];
}

// Reports share most of their words: what the lexicon says of a word is kept from one report to the next. A word has
// a few places in a table of fixed size; where all of them are taken, the last word gives way.
const SLOTS = 0x8000;
const PLACES = 8;
const TABLE: (KnownWord | undefined)[] = new Array(SLOTS).fill(undefined);

/** The word from one place of a text to another. Most words are known, and are found without being cut out. */
export function wordBetween(text: string, from: number, to: number, hash: number): KnownWord {
  let slot = hash & (SLOTS - 1);
  for (let place = 1; ; place++) {
    const known = TABLE[slot];
    if (known === undefined) break;
    if (known.hash === hash && known.spelling.length === to - from && text.startsWith(known.spelling, from))
      return known;
    if (place === PLACES) break;
    slot = (slot + 1) & (SLOTS - 1);
  }
  // Put together anew: a piece that is cut out keeps the whole text in memory.
  const word = lookUp([...text.slice(from, to)].join(''), hash);
  TABLE[slot] = word;
  return word;
}

function lookUp(spelling: string, hash: number): KnownWord {
  const lower = spelling.toLowerCase();
  const root = stem(/^[a-z]+/.exec(lower)?.[0] ?? lower);
  const ids = [...(lexiconIndex.enWords.get(root) ?? [])];
  for (let length = 3; length <= Math.min(lower.length, LONGEST_PREFIX); length++) {
    ids.push(...(lexiconIndex.enPrefixes.get(lower.slice(0, length)) ?? []));
  }
  return { spelling, hash, lower, root, ids, phrases: lexiconIndex.enPhrases.get(root) ?? NONE };
}

const NONE: readonly Phrase[] = [];
const LONGEST_PREFIX = Math.max(...[...lexiconIndex.enPrefixes.keys()].map(({ length }) => length));
