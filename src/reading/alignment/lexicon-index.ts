import { terms } from '../lexicon/terms.generated.ts';
import { wordPairs } from '../lexicon/word-pairs.generated.ts';
import { byFirstSigns, type FirstSigns } from '../text/find-words.ts';
import { stem } from './stem.ts';

interface Entry {
  readonly zh: string;
  readonly en: readonly string[];
}

export interface Phrase {
  readonly rest: readonly string[];
  readonly id: number;
}

/** The term base and the word pairs, ready for search. A concept is a Chinese entry; its id is its place here. */
export interface LexiconIndex {
  readonly zh: FirstSigns<number>;
  /** By stem. */
  readonly enWords: ReadonlyMap<string, readonly number[]>;
  /** By the letters that a word must open with. */
  readonly enPrefixes: ReadonlyMap<string, readonly number[]>;
  /** By the first stem: the stems that must follow it. */
  readonly enPhrases: ReadonlyMap<string, readonly Phrase[]>;
  /** How many concepts there are; those below `termCount` are terms. */
  readonly count: number;
  readonly termCount: number;
}

function buildIndex(): LexiconIndex {
  const zh: [string, number][] = [];
  const enWords = new Map<string, number[]>();
  const enPrefixes = new Map<string, number[]>();
  const enPhrases = new Map<string, Phrase[]>();
  const add = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  let count = 0;
  for (const entries of [terms, wordPairs] as readonly (readonly Entry[])[]) {
    for (const entry of entries) {
      const id = count++;
      zh.push([entry.zh, id]);
      for (const rendering of entry.en) {
        if (rendering.endsWith('-')) {
          add(enPrefixes, rendering.slice(0, -1), id);
          continue;
        }
        const [first, ...rest] = (rendering.toLowerCase().match(/[a-z]+/g) ?? []).map(stem);
        if (first === undefined) continue;
        if (rest.length === 0) add(enWords, first, id);
        else add(enPhrases, first, { rest, id });
      }
    }
  }
  return { zh: byFirstSigns(zh), enWords, enPrefixes, enPhrases, count, termCount: terms.length };
}

export const lexiconIndex: LexiconIndex = buildIndex();
