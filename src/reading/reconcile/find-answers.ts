import type { Candidates } from './candidates.ts';
import { type Clause, sharedPieces } from './clause.ts';
import { commonNames } from './common-names.ts';
import { sameSort } from './compare-measures.ts';
import type { Likeness } from './likeness.ts';
import { type Rarity, weightOf } from './rarity.ts';

export interface Answer {
  readonly clause: Clause;
  /** 0–1. */
  readonly score: number;
  /** The rarest pieces that both have, in the word that stands for all of one meaning. */
  readonly shared: string;
}

export type Weights = Readonly<Record<keyof Likeness | 'bias', number>>;

/**
 * Fitted by `npm run fit` to what might answer the promises of eight pairs of reports, judged by hand; the bias is 0.2
 * lower than the fit gives, so that nine of ten named answers are right.
 */
export const WEIGHTS: Weights = {
  bias: -11.9,
  ofCommitment: 0.441,
  ofResult: -0.0355,
  part: 3.12,
  runWeight: 0.0846,
  runBare: -0.166,
  sequence: 0.143,
  inOrder: -0.438,
  alike: 2.68,
  ending: 1.11,
  matter: 0.227,
  otherWords: 0.407,
  numbersAbout: 1.14,
  leadIn: -0.435,
  beforeResults: 2.98,
  beforeCommitments: 4.04,
  area: 7.37,
};
/** A result answers from this score up. */
const LEAST = 0.5;
/** One that tells the matter by other words alone has less to score by, and the lexicon to vouch for it. */
const LEAST_BY_MATTER = 0.25;
/** Two clauses that are less alike share no word that tells. */
const UNLIKE = 0.1;
/** A further one is named too when it says this share of the commitment that no better one says. */
const ADDS = 0.22;
const MOST = 2;
/** One that has a name in common with the commitment answers from this score up, also beside others that say no such name. */
const LEAST_BY_NAME = 0.06;
const MOST_BY_NAME = 4;

/** The results that answer each commitment, the best first; empty where none does. */
export function findAnswers(
  commitments: readonly Clause[],
  { candidates, rarity }: Candidates,
  weights = WEIGHTS,
): Answer[][] {
  return commitments.map((commitment, index) => {
    const all = candidates[index]!.filter(({ clause }) => speaksForItself(commitment, clause))
      .map(({ clause, likeness }) => ({ clause, score: scoreOf(likeness, weights), least: leastOf(likeness) }))
      .sort((a, b) => standing(commitment, b) - standing(commitment, a));
    const scored = all.filter(({ score, least }) => score >= least);
    const chosen: typeof scored = [];
    const said = new Set<string>();
    const total = weightOf(commitment.own, rarity.piece);
    for (const one of scored) {
      const fresh = sharedPieces(commitment, one.clause).filter((piece) => !said.has(piece));
      const adds = weightOf(fresh, rarity.piece) >= ADDS * total || bringsNumber(commitment, one.clause, chosen);
      if (chosen.length > 0 && !adds) continue;
      chosen.push(one);
      for (const piece of fresh) said.add(piece);
      if (chosen.length === MOST) break;
    }
    const names = commonNames(
      commitment,
      commitments,
      all.map(({ clause }) => clause),
    );
    for (const one of all) {
      if (one.score < LEAST_BY_NAME || chosen.length === MOST_BY_NAME) continue;
      const fresh = names.get(one.clause)?.some((name) => !chosen.some(({ clause }) => clause.plain.includes(name)));
      if (fresh) chosen.push({ ...one, score: Math.max(one.score, LEAST) });
    }
    return chosen.map(({ clause, score }) => ({ clause, score, shared: sharedWords(commitment, clause, rarity) }));
  });
}

function leastOf({ otherWords, alike }: Likeness): number {
  return otherWords > 0 && alike < UNLIKE ? LEAST_BY_MATTER : LEAST;
}

/** What five years came to stands behind what one year did, where one year was promised. */
const CUMULATIVE = 0.8;

function standing(commitment: Clause, { clause, score }: { readonly clause: Clause; readonly score: number }): number {
  return clause.years && !commitment.years ? CUMULATIVE * score : score;
}

/** What leaves its subject out and brings a number answers only a promise of such a number. */
function speaksForItself(commitment: Clause, { head, counted }: Clause): boolean {
  return (
    head === null ||
    counted.length === 0 ||
    counted.some((actual) =>
      commitment.counted.some((target) => sameSort(target, actual) && target.change === actual.change),
    )
  );
}

/** True where a clause has a number such as was promised and none of the better ones has. */
function bringsNumber(commitment: Clause, clause: Clause, better: readonly { readonly clause: Clause }[]): boolean {
  const has = ({ counted, elliptical }: Clause) =>
    [{ counted }, ...elliptical].some((one) =>
      one.counted.some((actual) =>
        commitment.counted.some((target) => sameSort(target, actual) && target.change === actual.change),
      ),
    );
  return has(clause) && !better.some((one) => has(one.clause));
}

export function scoreOf(likeness: Likeness, weights = WEIGHTS): number {
  let sum = weights.bias;
  for (const [name, value] of Object.entries(likeness)) sum += weights[name as keyof Likeness] * value;
  return 1 / (1 + Math.exp(-sum));
}

function sharedWords(commitment: Clause, result: Clause, rarity: Rarity): string {
  return sharedPieces(commitment, result)
    .sort((a, b) => (rarity.piece.get(b) ?? 0) - (rarity.piece.get(a) ?? 0))
    .slice(0, 5)
    .join('、');
}
