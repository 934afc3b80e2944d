import type { Clause } from './clause.ts';
import type { Rarity } from './rarity.ts';

/** What stands in more results than this brings none of them by itself. */
const COMMON = 60;
/** A result is looked at from this rarity of shared pieces up. */
const WEIGHT = 3;
/** A sign in at most so many results is rare; a short name shares this many with its long one, though no two in a row. */
const RARE = 8;
const SIGNS = 3;

/** Tells for a commitment which results share pieces, a matter or rare signs with it: no others can answer it. */
export function shortlistOf(results: readonly Clause[], { piece }: Rarity): (commitment: Clause) => Set<Clause> {
  const byPiece = invert(results, ({ own, spelt }) => [...own, ...spelt], COMMON);
  const byMatter = invert(results, ({ matters }) => matters.keys(), COMMON);
  const byChar = invert(results, ({ chars }) => chars, RARE);
  return (commitment) => {
    const found = new Set<Clause>();
    const add = (weights: ReadonlyMap<Clause, number>, least: number) => {
      for (const [clause, weight] of weights) if (weight >= least) found.add(clause);
    };
    add(
      sum([...commitment.own, ...commitment.spelt], byPiece, (one) => piece.get(one) ?? 0),
      WEIGHT,
    );
    add(
      sum(commitment.matters.keys(), byMatter, () => 1),
      1,
    );
    add(
      sum(commitment.chars, byChar, () => 1),
      SIGNS,
    );
    return found;
  };
}

/** By each key the clauses that have it, without keys that more than `most` have. */
function invert<K>(
  clauses: readonly Clause[],
  keysOf: (clause: Clause) => Iterable<K>,
  most: number,
): Map<K, Clause[]> {
  const holders = new Map<K, Clause[]>();
  for (const clause of clauses) {
    for (const key of keysOf(clause)) {
      const list = holders.get(key);
      if (list) list.push(clause);
      else holders.set(key, [clause]);
    }
  }
  for (const [key, list] of holders) if (list.length > most) holders.delete(key);
  return holders;
}

function sum<K>(
  keys: Iterable<K>,
  holders: ReadonlyMap<K, readonly Clause[]>,
  weightOf: (key: K) => number,
): Map<Clause, number> {
  const weights = new Map<Clause, number>();
  for (const key of keys)
    for (const clause of holders.get(key) ?? []) weights.set(clause, (weights.get(clause) ?? 0) + weightOf(key));
  return weights;
}
