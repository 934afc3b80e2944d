import type { Clause } from './clause.ts';
import { cosine, type Likeness, likenessOf } from './likeness.ts';
import { type Rarity, rarityOf } from './rarity.ts';
import { areSetApart } from './set-apart.ts';
import { shortlistOf } from './shortlist.ts';

/** A result that may answer a commitment. */
export interface Candidate {
  readonly commitment: Clause;
  readonly clause: Clause;
  readonly likeness: Likeness;
}

export interface Candidates {
  /** One list for each commitment. */
  readonly candidates: readonly (readonly Candidate[])[];
  readonly rarity: Rarity;
}

/** For each commitment the results that may answer it, and what speaks for each of them. */
export function candidatesOf(commitments: readonly Clause[], results: readonly Clause[]): Candidates {
  const rarity = rarityOf([...commitments, ...results]);
  const shortlist = shortlistOf(results, rarity);
  const pairs = commitments.map((commitment) =>
    [...shortlist(commitment)]
      .filter((clause) => !areSetApart(commitment, clause))
      .map((clause) => {
        const likeness = likenessOf(commitment, clause, rarity);
        return { commitment, clause, likeness, closeness: closenessOf(commitment, clause, likeness, rarity) };
      }),
  );
  const ofResult = bestOfResults(pairs.flat());
  const likeArea = areas(rarity);
  const candidates = pairs.map((own) => {
    const ofCommitment = twoBest(own.map(({ clause, closeness }) => ({ about: clause.item.segment, closeness })));
    return own.map(({ commitment, clause, likeness, closeness }) => ({
      commitment,
      clause,
      likeness: {
        ...likeness,
        beforeResults: lead(closeness, clause.item.segment, ofCommitment),
        beforeCommitments: lead(closeness, subjectOf(commitment), ofResult.get(clause)!),
        area: Math.sqrt(likeArea(commitment.area, clause.area)),
      },
    }));
  });
  return { candidates, rarity };
}

/** How much one tells of the other counts this much beside the cosine of their signs. */
const TOLD = 0.2;

function closenessOf(
  { chars }: Clause,
  other: Clause,
  { ofCommitment, ofResult }: Pick<Likeness, 'ofCommitment' | 'ofResult'>,
  { char }: Rarity,
): number {
  return (cosine(chars, other.chars, char) + TOLD * (ofCommitment + ofResult)) ** 2;
}

/** The promise that a clause goes on about; itself where it has a subject of its own. */
function subjectOf({ item, head }: Clause): string {
  return head ? subjectOf(head) : item.id;
}

interface Close {
  /** What does not vie with itself: the sentence of a result, which tells of one thing, or the subject of a promise. */
  readonly about: string;
  readonly closeness: number;
}

/** The two closest that are not about one thing. */
function twoBest(some: readonly Close[]): readonly Close[] {
  let first: Close | undefined;
  let second: Close | undefined;
  for (const one of some) {
    if (!first || one.closeness > first.closeness) {
      if (first && first.about !== one.about) second = first;
      first = one;
    } else if (one.about !== first.about && (!second || one.closeness > second.closeness)) second = one;
  }
  return [first, second].filter((one) => one !== undefined);
}

function bestOfResults(
  pairs: readonly { readonly commitment: Clause; readonly clause: Clause; readonly closeness: number }[],
): Map<Clause, readonly Close[]> {
  const rivals = new Map<Clause, Close[]>();
  for (const { commitment, clause, closeness } of pairs) {
    const one = { about: subjectOf(commitment), closeness };
    const list = rivals.get(clause);
    if (list) list.push(one);
    else rivals.set(clause, [one]);
  }
  return new Map([...rivals].map(([clause, list]) => [clause, twoBest(list)]));
}

/** What one has of itself and the best other together: 1 without any other, 0.5 where it is as good. */
function lead(own: number, about: string, best: readonly Close[]): number {
  const other = best.find((one) => one.about !== about)?.closeness ?? 0;
  return own === 0 ? 0 : own / (own + other);
}

function areas({ piece }: Rarity): (a: ReadonlySet<string>, b: ReadonlySet<string>) => number {
  const known = new Map<ReadonlySet<string>, Map<ReadonlySet<string>, number>>();
  return (a, b) => {
    const row = known.get(a) ?? new Map<ReadonlySet<string>, number>();
    known.set(a, row);
    const likeness = row.get(b) ?? cosine(a, b, piece);
    row.set(b, likeness);
    return likeness;
  };
}
