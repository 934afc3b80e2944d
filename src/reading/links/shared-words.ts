import { tradeWords } from '../lexicon/trade-words.generated.ts';
import { byFirstSigns, wordsAt } from '../text/find-words.ts';
import { isHan } from '../text/script.ts';

/** What two clauses share, weighed by how rarely each piece stands in the report: two-character pieces and Latin names. */
export interface WordIndex {
  readonly piecesOf: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly weightOf: ReadonlyMap<string, number>;
  /** The weight of all pieces of each clause. */
  readonly totalOf: ReadonlyMap<string, number>;
}

const SIGNS = new Set<string>(tradeWords.filter(({ use }) => use === 'sign').flatMap(({ words }) => [...words]));
const WORDS = byFirstSigns<{ readonly length: number; readonly unless: string | undefined }>(
  tradeWords
    .filter(({ use }) => use !== 'sign')
    .flatMap((entry) => {
      const unless = 'unless' in entry ? entry.unless : undefined;
      return [...entry.words].map((word) => [word, { length: word.length, unless }] as const);
    }),
);
const LATIN = /[A-Za-z][A-Za-z0-9+./-]*[0-9A-Za-z]|[A-Z]\d|[0-9]+号线|[0-9]{3,5}(?=市民|政务|便民|服务|热线)/g;

/** The pieces of one clause, each with how often it stands there. */
export function pieces(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const add = (piece: string) => found.set(piece, (found.get(piece) ?? 0) + 1);
  for (const [name] of text.matchAll(LATIN)) add(name.toLowerCase());
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
    if (last >= 0 && last === at - 1) add(text.slice(last, at + 1));
    last = at++;
  }
  if (!han) for (const [word] of text.toLowerCase().matchAll(/[a-z]{5,}/g)) add(word);
  return found;
}

/** The length of the word of the trade that begins at a place; 0 where none does. */
function tradeWordAt(text: string, at: number): number {
  for (const { rest, word } of wordsAt(WORDS, text, at))
    if (text.startsWith(rest, at + 2) && (word.unless === undefined || text[at + word.length] !== word.unless))
      return word.length;
  return SIGNS.has(text[at]!) ? 1 : 0;
}

export function indexWords(texts: ReadonlyMap<string, string>): WordIndex {
  const piecesOf = new Map<string, Map<string, number>>();
  const documents = new Map<string, number>();
  for (const [id, text] of texts) {
    const own = pieces(text);
    piecesOf.set(id, own);
    for (const piece of own.keys()) documents.set(piece, (documents.get(piece) ?? 0) + 1);
  }
  const weightOf = new Map([...documents].map(([piece, count]) => [piece, Math.log(texts.size / count)]));
  const totalOf = new Map(
    [...piecesOf].map(([id, own]) => [id, [...own.keys()].reduce((sum, piece) => sum + weightOf.get(piece)!, 0)]),
  );
  return { piecesOf, weightOf, totalOf };
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
  for (const piece of left.keys()) {
    if (!right.has(piece)) continue;
    both.push(piece);
    weight += index.weightOf.get(piece)!;
  }
  const shorter = Math.min(index.totalOf.get(a)!, index.totalOf.get(b)!);
  return { weight, share: weight === 0 ? 0 : weight / Math.max(1, shorter), pieces: both };
}
