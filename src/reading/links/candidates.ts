import type { Item } from '../reading.ts';
import type { WordIndex } from './shared-words.ts';
import type { Thing } from './thing.ts';

/** A piece that stands in more results than this names nothing. */
const RARE = 40;
/** One that stands in more than this weighs next to nothing, and a hostile text would have it in all. */
const COMMON = 500;

/**
 * Finds the results that share at least `least` with a commitment, and a rare piece among it, or one thing.
 * Counted in arrays, because an English clause is full of common words.
 */
export function candidatesOf(
  index: WordIndex,
  results: readonly Item[],
  things: ReadonlyMap<Item, ReadonlySet<Thing>>,
  least: number,
): (commitment: Item) => Item[] {
  const holders: number[][] = index.pieces.map(() => []);
  const about = new Map<Thing, number[]>();
  results.forEach((result, at) => {
    for (const piece of index.piecesOf.get(result.id)!) holders[piece]!.push(at);
    for (const thing of things.get(result)!) {
      const list = about.get(thing);
      if (list) list.push(at);
      else about.set(thing, [at]);
    }
  });
  const weights = new Float64Array(results.length);
  const rare = new Uint8Array(results.length);
  return (commitment) => {
    weights.fill(0);
    rare.fill(0);
    const found: number[] = [];
    for (const thing of things.get(commitment)!) {
      for (const at of (about.get(thing) ?? []).slice(0, RARE)) {
        if (rare[at] === 1) continue;
        rare[at] = 1;
        weights[at] = least;
        found.push(at);
      }
    }
    for (const piece of index.piecesOf.get(commitment.id)!) {
      const list = holders[piece]!;
      if (list.length > COMMON) continue;
      const weight = index.weights[piece]!;
      for (const at of list) {
        weights[at]! += weight;
        if (list.length > RARE || rare[at] === 1) continue;
        rare[at] = 1;
        found.push(at);
      }
    }
    return found.filter((at) => weights[at]! >= least).map((at) => results[at]!);
  };
}
