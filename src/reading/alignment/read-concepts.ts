import type { FigureDraft } from '../figures/read-figures.ts';
import type { Passage } from '../passage.ts';
import { findWords } from '../text/find-words.ts';
import { lexiconIndex, type Phrase } from './lexicon-index.ts';
import { scanWords } from './scan-words.ts';
import { stem } from './stem.ts';

/** What the passages mention that both languages can say. */
export interface Concepts {
  /** Per passage: ids, each once. */
  readonly of: readonly (readonly number[])[];
  /** Per id: how likely a translation mentions what the original mentions. */
  readonly kept: readonly number[];
}

const KEPT = { term: 0.8, word: 0.62, figure: 0.92, latin: 0.9, quote: 0.6 };

export function readConcepts(passages: readonly Passage[], figures: readonly (readonly FigureDraft[])[]): Concepts {
  const kept: number[] = [];
  for (let id = 0; id < lexiconIndex.count; id++) kept.push(id < lexiconIndex.termCount ? KEPT.term : KEPT.word);
  const ids = new Map<string, number>();
  const idOf = (key: string, likelihood: number) => {
    let id = ids.get(key);
    if (id === undefined) {
      id = kept.length;
      kept.push(likelihood);
      ids.set(key, id);
    }
    return id;
  };
  const quote = idOf('“', KEPT.quote);
  const names = namesInChinese(passages, (name) => idOf(name, KEPT.latin));
  const words = new Map<string, KnownWord>();
  // Which passage mentioned a concept last: of a passage each is told once.
  const lastIn: number[] = [];
  const of = passages.map((passage, index) => {
    const found: number[] = [];
    if (passage.role === 'noise') return found;
    const mention = (id: number) => {
      if (lastIn[id] === index) return;
      lastIn[id] = index;
      found.push(id);
    };
    for (const number of numbersOf(passage, figures[index]!)) mention(idOf(`#${number}`, KEPT.figure));
    if (/[“"「]/.test(passage.text)) mention(quote);
    if (passage.lang === 'zh') readChinese(passage.text, names, mention);
    else readEnglish(passage.text, words, names, mention);
    return found;
  });
  return { of, kept };
}

/** Names that the Chinese text leaves in Latin letters (CBD, 5G, PM2.5), in lower case. */
function namesInChinese(passages: readonly Passage[], idOf: (name: string) => number): Map<string, number> {
  const names = new Map<string, number>();
  for (const { lang, role, text } of passages) {
    if (lang !== 'zh' || role === 'noise') continue;
    scanWords(text, (word) => {
      if (word.length > 1) names.set(word.toLowerCase(), idOf(word.toLowerCase()));
    });
  }
  return names;
}

/**
 * Numbers by their significant digits: 10.9亿 is 109 and so is "10.9 billion", so that a pair whose magnitude is
 * mistranslated still pairs.
 */
function numbersOf(passage: Passage, figures: readonly FigureDraft[]): string[] {
  const printed = figures.length > 0 ? figures.map(({ value }) => value) : (passage.text.match(DIGITS) ?? []);
  const numbers: string[] = [];
  for (const one of printed) {
    const digits = one.replace(/[^0-9]/g, '').replace(/^0+|0+$/g, '');
    if (digits) numbers.push(digits);
  }
  return numbers;
}

type Mention = (id: number) => void;

const DIGITS = /[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?/g;

function readChinese(text: string, names: ReadonlyMap<string, number>, mention: Mention): void {
  findWords(lexiconIndex.zh, text, mention);
  scanWords(text, (word) => {
    if (word.length > 1) mention(names.get(word.toLowerCase())!);
  });
}

interface KnownWord {
  readonly root: string;
  readonly ids: readonly number[];
  /** Those that open with it. */
  readonly phrases: readonly Phrase[];
}

function readEnglish(
  text: string,
  known: Map<string, KnownWord>,
  names: ReadonlyMap<string, number>,
  mention: Mention,
): void {
  const said: KnownWord[] = [];
  scanWords(text, (word) => {
    let entry = known.get(word);
    if (!entry) {
      entry = lookUp(word.toLowerCase(), names);
      known.set(word, entry);
    }
    said.push(entry);
    for (const id of entry.ids) mention(id);
  });
  for (let at = 0; at < said.length; at++) {
    for (const { rest, id } of said[at]!.phrases) if (standsAt(said, at + 1, rest)) mention(id);
  }
}

function standsAt(said: readonly KnownWord[], at: number, roots: readonly string[]): boolean {
  if (at + roots.length > said.length) return false;
  for (let index = 0; index < roots.length; index++) if (said[at + index]!.root !== roots[index]) return false;
  return true;
}

function lookUp(word: string, names: ReadonlyMap<string, number>): KnownWord {
  let entry = LEXICAL.get(word);
  if (!entry) {
    entry = lookUpLexicon(word);
    if (LEXICAL.size >= REMEMBERED) LEXICAL.clear();
    LEXICAL.set(word, entry);
  }
  const name = names.get(word);
  return name === undefined ? entry : { root: entry.root, ids: [...entry.ids, name], phrases: entry.phrases };
}

// Reports share most of their words: what the lexicon says of a word is kept from one report to the next.
const LEXICAL = new Map<string, KnownWord>();
const REMEMBERED = 20_000;

function lookUpLexicon(word: string): KnownWord {
  const root = stem(/^[a-z]+/.exec(word)?.[0] ?? word);
  const ids = [...(lexiconIndex.enWords.get(root) ?? [])];
  for (let length = 3; length <= Math.min(word.length, LONGEST_PREFIX); length++) {
    ids.push(...(lexiconIndex.enPrefixes.get(word.slice(0, length)) ?? []));
  }
  return { root, ids, phrases: lexiconIndex.enPhrases.get(root) ?? [] };
}

const LONGEST_PREFIX = Math.max(...[...lexiconIndex.enPrefixes.keys()].map(({ length }) => length));
