import { tradeWords } from '../lexicon/trade-words.generated.ts';
import { byFirstSigns, wordsAt } from '../text/find-words.ts';
import { isHan } from '../text/script.ts';

/** What clauses hold, weighed by how rarely each piece stands in the report: two-character pieces and Latin names. */
export interface WordIndex {
  /** Every piece, by its number. */
  readonly pieces: readonly string[];
  /** By the number of the piece. */
  readonly weights: readonly number[];
  /** The numbers of the pieces of each clause. */
  readonly piecesOf: ReadonlyMap<string, ReadonlySet<number>>;
  /** The weight of all pieces of each clause. */
  readonly totalOf: ReadonlyMap<string, number>;
}

/** 1 for a sign that says nothing of its own: asked at every place of a text. */
const SIGNS = new Uint8Array(0x10000);
for (const { use, words } of tradeWords) if (use === 'sign') for (const sign of words) SIGNS[sign.charCodeAt(0)] = 1;
const WORDS = byFirstSigns<{ readonly length: number; readonly unless: string | undefined }>(
  tradeWords
    .filter(({ use }) => use !== 'sign')
    .flatMap((entry) => {
      const unless = 'unless' in entry ? entry.unless : undefined;
      return [...entry.words].map((word) => [word, { length: word.length, unless }] as const);
    }),
);
const LATIN = /[A-Za-z][A-Za-z0-9+./-]*[0-9A-Za-z]|[A-Z]\d|[0-9]+号线|[0-9]{3,5}(?=市民|政务|便民|服务|热线)/g;
/** What every match of it holds; most clauses have nothing of it. */
const MAY_NAME = /[A-Za-z]|[0-9](?:号线|[0-9]{2})/;

/** The pieces of one clause. */
export function pieces(text: string): Set<string> {
  const found = new Set<string>();
  if (MAY_NAME.test(text)) for (const [name] of text.matchAll(LATIN)) found.add(name.toLowerCase());
  let han = false;
  let last = -1;
  for (let at = 0; at < text.length; ) {
    if (!isHan(text.charCodeAt(at))) {
      at++;
      continue;
    }
    han = true;
    const trade = tradeWordAt(text, at);
    if (trade > 0) {
      at += trade;
      continue;
    }
    if (last >= 0 && last === at - 1) found.add(text.slice(last, at + 1));
    last = at++;
  }
  if (!han) for (const [word] of text.toLowerCase().matchAll(/[a-z]{5,}/g)) found.add(word);
  return found;
}

/** The length of the word of the trade that begins at a place; 0 where none does. */
function tradeWordAt(text: string, at: number): number {
  for (const { rest, word } of wordsAt(WORDS, text, at))
    if (text.startsWith(rest, at + 2) && (word.unless === undefined || text[at + word.length] !== word.unless))
      return word.length;
  return SIGNS[text.charCodeAt(at)]!;
}

export function indexWords(texts: ReadonlyMap<string, string>): WordIndex {
  const numberOf = new Map<string, number>();
  const clausesWith: number[] = [];
  const piecesOf = new Map<string, Set<number>>();
  for (const [id, text] of texts) {
    const own = new Set<number>();
    for (const piece of pieces(text)) {
      let number = numberOf.get(piece);
      if (number === undefined) {
        number = numberOf.size;
        numberOf.set(piece, number);
        clausesWith.push(0);
      }
      clausesWith[number]!++;
      own.add(number);
    }
    piecesOf.set(id, own);
  }
  const weights = clausesWith.map((count) => Math.log(texts.size / count));
  const totalOf = new Map<string, number>();
  for (const [id, own] of piecesOf) {
    let total = 0;
    for (const piece of own) total += weights[piece]!;
    totalOf.set(id, total);
  }
  return { pieces: [...numberOf.keys()], weights, piecesOf, totalOf };
}

export interface Shared {
  /** Sum of the weights of what both hold. */
  readonly weight: number;
  /** That sum against what the shorter of the two holds, 0–1. */
  readonly share: number;
  readonly pieces: readonly string[];
}

export function sharedBetween(index: WordIndex, a: string, b: string): Shared {
  const left = index.piecesOf.get(a)!;
  const right = index.piecesOf.get(b)!;
  const both: string[] = [];
  let weight = 0;
  for (const piece of left) {
    if (!right.has(piece)) continue;
    both.push(index.pieces[piece]!);
    weight += index.weights[piece]!;
  }
  const shorter = Math.min(index.totalOf.get(a)!, index.totalOf.get(b)!);
  return { weight, share: weight === 0 ? 0 : weight / Math.max(1, shorter), pieces: both };
}

/** Shared two-character pieces put together again where they overlap: 金融 融服 服务 → 金融服务. */
export function sharedRuns(pieces: readonly string[]): string[] {
  const words: string[] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    if (last && last.at(-1) === piece[0] && /[\u4e00-\u9fff]/.test(piece))
      words[words.length - 1] = last + piece.slice(1);
    else words.push(piece);
  }
  return words;
}
