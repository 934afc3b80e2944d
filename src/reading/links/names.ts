import { commonPairs } from '../lexicon/common-pairs.generated.ts';
import type { WordIndex } from './shared-words.ts';

/** Pairs of signs that stand side by side in the reports of most places. */
const COMMON = new Set<string>();
for (const { pairs } of commonPairs) for (let at = 0; at < pairs.length; at += 2) COMMON.add(pairs.slice(at, at + 2));

export function isCommonPair(pair: string): boolean {
  return COMMON.has(pair);
}

export interface Name {
  readonly text: string;
  /** The weight of what in it is not the wording of the trade. */
  readonly weight: number;
}

/** Finds the run of shared pieces that names a place, a project or a policy: the heaviest by what other places never say. */
export function namesAmong({ pieces, weights }: WordIndex): (shared: readonly string[]) => Name {
  const weightOf = new Map<string, number>();
  for (let at = 0; at < pieces.length; at++) weightOf.set(pieces[at]!, weights[at]!);
  return (shared) => {
    let best: Name = { text: '', weight: 0 };
    let text = '';
    let weight = 0;
    for (const piece of shared) {
      const goesOn = text !== '' && text.at(-1) === piece[0];
      weight = (goesOn ? weight : 0) + (COMMON.has(piece) ? 0 : weightOf.get(piece)!);
      text = goesOn ? text + piece.slice(1) : piece;
      if (weight > best.weight) best = { text, weight };
    }
    return best;
  };
}
