import { type Clause, sharedPieces } from './clause.ts';
import { sameSort } from './compare-measures.ts';
import { type Likeness, likenessOf, type Rarity, rarityOf } from './likeness.ts';
import { areSetApart } from './set-apart.ts';

export interface Answer {
  readonly clause: Clause;
  /** 0–1. */
  readonly score: number;
  /** The rarest pieces that both have. */
  readonly shared: string;
}

/** Fitted (logistic regression) to pairs of clauses of a district and a city in adjacent years, judged by hand. */
const WEIGHTS: Readonly<Record<keyof Likeness | 'bias', number>> = {
  bias: -5.6,
  weight: 0.123,
  ofCommitment: 1.2,
  ofResult: 0.9,
  chars: 4.9,
  run: 0.9,
  numbers: 1.2,
  surroundings: 1.4,
  // Set by hand: a clause about one year is the better answer, where there is one, and a result a better one than what leads up to it.
  years: -0.8,
  leadIn: -0.7,
  numbersAbout: 1,
  member: 1.5,
  loose: -0.8,
};
/** A result answers from this score up. */
const LEAST = 0.4;
/** A further one is named too when it says this share of the commitment that no better one says. */
const ADDS = 0.22;
const MOST = 4;

/** The results that answer each commitment, the best first; empty where none does. */
export function findAnswers(commitments: readonly Clause[], results: readonly Clause[]): Answer[][] {
  const rarity = rarityOf([...commitments, ...results]);
  const holders = invert(results);
  return commitments.map((commitment) => {
    const scored = candidates(commitment, holders)
      .filter((clause) => speaksForItself(commitment, clause) && !areSetApart(commitment, clause))
      .map((clause) => ({ clause, score: scoreOf(likenessOf(commitment, clause, rarity)) }))
      .filter(({ score }) => score >= LEAST)
      .sort((a, b) => b.score - a.score);
    const chosen: typeof scored = [];
    const said = new Set<string>();
    const total = weightOf([...commitment.own], rarity);
    for (const one of scored) {
      const fresh = sharedPieces(commitment, one.clause).filter((piece) => !said.has(piece));
      const adds = weightOf(fresh, rarity) >= ADDS * total || bringsNumber(commitment, one.clause, chosen);
      if (chosen.length > 0 && !adds) continue;
      chosen.push(one);
      for (const piece of fresh) said.add(piece);
      if (chosen.length === MOST) break;
    }
    return chosen.map(({ clause, score }) => ({ clause, score, shared: sharedWords(commitment, clause, rarity) }));
  });
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

export function scoreOf(likeness: Likeness): number {
  let sum = WEIGHTS.bias;
  for (const [name, value] of Object.entries(likeness)) sum += WEIGHTS[name as keyof Likeness] * value;
  return 1 / (1 + Math.exp(-sum));
}

function weightOf(some: readonly string[], { piece }: Rarity): number {
  return some.reduce((sum, one) => sum + (piece.get(one) ?? 0), 0);
}

function invert(results: readonly Clause[]): Map<string, Clause[]> {
  const holders = new Map<string, Clause[]>();
  for (const clause of results) {
    for (const piece of [...clause.own, ...clause.spelt, ...clause.context]) {
      const list = holders.get(piece);
      if (list) list.push(clause);
      else holders.set(piece, [clause]);
    }
  }
  return holders;
}

/** Results that have a piece of the commitment in them or around them, unless the piece stands nearly everywhere. */
function candidates(commitment: Clause, holders: ReadonlyMap<string, readonly Clause[]>): Clause[] {
  const found = new Set<Clause>();
  for (const piece of [...commitment.own, ...commitment.spelt]) {
    const list = holders.get(piece);
    if (list && list.length <= 60) for (const clause of list) found.add(clause);
  }
  return [...found];
}

function sharedWords(commitment: Clause, result: Clause, rarity: Rarity): string {
  return sharedPieces(commitment, result)
    .sort((a, b) => (rarity.piece.get(b) ?? 0) - (rarity.piece.get(a) ?? 0))
    .slice(0, 5)
    .join('、');
}
