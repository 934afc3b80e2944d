import type { FigureDraft } from '../figures/read-figures.ts';
import type { Passage } from '../passage.ts';
import { findWords } from '../text/find-words.ts';
import { FIRM } from './evidence.ts';
import { type KnownWord, wordBetween } from './known-words.ts';
import { lexiconIndex } from './lexicon-index.ts';
import { scanWords } from './scan-words.ts';

/** What the passages mention that both languages can say. */
export interface Concepts {
  /** Per passage: ids, each once. They count from 0, and only what tells something has one. */
  readonly of: readonly (readonly number[])[];
  /** Per id: how likely a translation mentions what the original mentions. */
  readonly kept: readonly number[];
}

const KEPT = { term: 0.8, word: 0.62, figure: 0.92, latin: 0.9, quote: 0.6 };

export function readConcepts(passages: readonly Passage[], figures: readonly (readonly FigureDraft[])[]): Concepts {
  // Behind the concepts of the lexicon stand those of this text: how likely each is kept, and their ids.
  const added: number[] = [];
  const ids = new Map<string, number>();
  // Which passage mentioned a concept last: of a passage each is told once.
  const lastIn: number[] = new Array(lexiconIndex.count).fill(-1);
  const idOf = (key: string, likelihood: number) => {
    let id = ids.get(key);
    if (id === undefined) {
      id = lexiconIndex.count + added.length;
      added.push(likelihood);
      lastIn.push(-1);
      ids.set(key, id);
    }
    return id;
  };
  const quote = idOf('“', KEPT.quote);
  const names = namesInChinese(passages, (name) => idOf(name, KEPT.latin));
  const mentioned = passages.map((passage, index) => {
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
    else readEnglish(passage.text, names, mention);
    return found;
  });
  return renumbered(passages, mentioned, added);
}

const IN_ZH = 1;
const IN_EN = 2;

/**
 * Numbers the concepts anew, in the order they had, without those that tell nothing: an English word has many renderings,
 * and most of them stand nowhere in the Chinese.
 */
function renumbered(passages: readonly Passage[], mentioned: readonly number[][], added: readonly number[]): Concepts {
  const { count, termCount } = lexiconIndex;
  const where = new Uint8Array(count + added.length);
  mentioned.forEach((ids, index) => {
    const side = passages[index]!.lang === 'zh' ? IN_ZH : IN_EN;
    for (const id of ids) where[id]! |= side;
  });
  const kept: number[] = [];
  const numbers = new Int32Array(where.length).fill(-1);
  for (let id = 0; id < where.length; id++) {
    if (where[id] === 0) continue;
    const likelihood = id < termCount ? KEPT.term : id < count ? KEPT.word : added[id - count]!;
    if (where[id] !== (IN_ZH | IN_EN) && likelihood < FIRM) continue;
    numbers[id] = kept.length;
    kept.push(likelihood);
  }
  const of = mentioned.map((ids) => {
    const own: number[] = [];
    for (const id of ids) if (numbers[id]! >= 0) own.push(numbers[id]!);
    return own;
  });
  return { of, kept };
}

/** Names that the Chinese text leaves in Latin letters (CBD, 5G, PM2.5), in lower case. */
function namesInChinese(passages: readonly Passage[], idOf: (name: string) => number): Map<string, number> {
  const names = new Map<string, number>();
  for (const { lang, role, text } of passages) {
    if (lang !== 'zh' || role === 'noise') continue;
    scanWords(text, (from, to) => {
      if (to - from < 2) return;
      const name = text.slice(from, to).toLowerCase();
      names.set(name, idOf(name));
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
  scanWords(text, (from, to) => {
    if (to - from > 1) mention(names.get(text.slice(from, to).toLowerCase())!);
  });
}

function readEnglish(text: string, names: ReadonlyMap<string, number>, mention: Mention): void {
  const said: KnownWord[] = [];
  scanWords(text, (from, to, hash) => {
    const word = wordBetween(text, from, to, hash);
    said.push(word);
    for (const id of word.ids) mention(id);
    const name = names.get(word.lower);
    if (name !== undefined) mention(name);
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
