import { tradeWords } from '../lexicon/trade-words.generated.ts';
import { byFirstSigns, wordsAt } from '../text/find-words.ts';
import { isHan } from '../text/script.ts';

/** A two-character piece of a clause or a Latin name in it. */
export interface Piece {
  readonly text: string;
  /** How rarely it stands in the report (natural logarithm). */
  weight: number;
  /** In how many clauses it stands. */
  clauses: number;
}

/** What a clause is made of. */
export interface Pieces {
  readonly all: ReadonlySet<Piece>;
  /** The weight of all of them. */
  readonly total: number;
}

const SIGNS = new Set<number>(
  tradeWords.filter(({ use }) => use === 'sign').flatMap(({ words }) => [...words].map((sign) => sign.charCodeAt(0))),
);
const WORDS = byFirstSigns<{ readonly length: number; readonly unless: string | undefined }>(
  tradeWords
    .filter(({ use }) => use !== 'sign')
    .flatMap((entry) => {
      const unless = 'unless' in entry ? entry.unless : undefined;
      return [...entry.words].map((word) => [word, { length: word.length, unless }] as const);
    }),
);
const LATIN = /[A-Za-z][A-Za-z0-9+./-]*[0-9A-Za-z]|[A-Z]\d|[0-9]+号线/g;

/** The pieces of one clause. */
export function pieces(text: string): Set<string> {
  const found = new Set<string>();
  for (const name of text.match(LATIN) ?? []) found.add(name.toLowerCase());
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
  return SIGNS.has(text.charCodeAt(at)) ? 1 : 0;
}

/** The pieces of each clause, weighed against all clauses of the report. */
export function weighPieces(texts: readonly string[]): Pieces[] {
  const known = new Map<string, Piece>();
  const piecesOf = texts.map((text) => {
    const own = new Set<Piece>();
    for (const found of pieces(text)) {
      let piece = known.get(found);
      if (!piece) {
        piece = { text: found, weight: 0, clauses: 0 };
        known.set(found, piece);
      }
      piece.clauses++;
      own.add(piece);
    }
    return own;
  });
  for (const piece of known.values()) piece.weight = Math.log(texts.length / piece.clauses);
  return piecesOf.map((all) => {
    let total = 0;
    for (const { weight } of all) total += weight;
    return { all, total };
  });
}

export interface Shared {
  /** Sum of the weights of what both hold. */
  readonly weight: number;
  /** That sum against what the shorter of the two holds, 0–1. */
  readonly share: number;
  readonly pieces: readonly string[];
}

export function sharedBetween(a: Pieces, b: Pieces): Shared {
  const both: string[] = [];
  let weight = 0;
  for (const piece of a.all) {
    if (!b.all.has(piece)) continue;
    both.push(piece.text);
    weight += piece.weight;
  }
  const shorter = Math.min(a.total, b.total);
  return { weight, share: weight === 0 ? 0 : weight / Math.max(1, shorter), pieces: both };
}
