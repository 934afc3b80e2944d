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

/** For each commitment the results that may answer it, and what speaks for each of them. */
export function candidatesOf(
  commitments: readonly Clause[],
  results: readonly Clause[],
): { readonly candidates: readonly (readonly Candidate[])[]; readonly rarity: Rarity } {
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
    const ofCommitment = twoBest(own.map(({ closeness }) => closeness));
    return own.map(({ commitment, clause, likeness, closeness }) => ({
      commitment,
      clause,
      likeness: {
        ...likeness,
        beforeResults: lead(closeness, ofCommitment),
        beforeCommitments: lead(closeness, ofResult.get(clause)!),
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

type Best = readonly [first: number, second: number];

function twoBest(likenesses: readonly number[]): Best {
  let first = 0;
  let second = 0;
  for (const one of likenesses) {
    if (one > first) [first, second] = [one, first];
    else if (one > second) second = one;
  }
  return [first, second];
}

function bestOfResults(pairs: readonly { readonly clause: Clause; readonly closeness: number }[]): Map<Clause, Best> {
  const best = new Map<Clause, Best>();
  for (const { clause, closeness } of pairs) best.set(clause, twoBest([...(best.get(clause) ?? []), closeness]));
  return best;
}

/** What one has of itself and the best other together: 1 without any other, 0.5 where it is as good. */
function lead(own: number, [first, second]: Best): number {
  const other = own >= first ? second : first;
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
