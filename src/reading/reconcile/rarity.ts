import type { Clause } from './clause.ts';

/** How rarely something stands in the clauses of both reports (natural logarithms). */
export interface Rarity {
  readonly piece: ReadonlyMap<string, number>;
  readonly char: ReadonlyMap<string, number>;
  readonly pair: ReadonlyMap<string, number>;
  readonly matter: ReadonlyMap<number, number>;
}

/** Two reports have this many clauses at least; in an excerpt a word that stands once is as rare as in a whole report. */
const USUAL_CLAUSES = 400;

export function rarityOf(clauses: readonly Clause[]): Rarity {
  const size = Math.max(clauses.length, USUAL_CLAUSES) + 1;
  const rarity = <T>(sets: readonly Iterable<T>[]): ReadonlyMap<T, number> => {
    const found = new Map<T, number>();
    for (const set of sets) for (const one of set) found.set(one, (found.get(one) ?? 0) + 1);
    for (const [one, times] of found) found.set(one, Math.log(size / times));
    return found;
  };
  return {
    piece: rarity(clauses.map(({ own }) => own)),
    char: rarity(clauses.map(({ chars }) => chars)),
    pair: rarity(clauses.map(({ plain }) => new Set(pairsOf(plain)))),
    matter: rarity(clauses.map(({ matters }) => matters.keys())),
  };
}

/** Every two signs that stand beside each other, words of the trade and all. */
export function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < text.length; at++) pairs.push(text.slice(at, at + 2));
  return pairs;
}

export function weightOf<T>(some: Iterable<T>, rarity: ReadonlyMap<T, number>, power = 1): number {
  let sum = 0;
  for (const one of some) sum += (rarity.get(one) ?? 0) ** power;
  return sum;
}
