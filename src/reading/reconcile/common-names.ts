import type { Clause } from './clause.ts';

/** So many signs begin to be a name where something stands before them (区域国际会展中心 for 国际会展中心). */
const LEAST_BEHIND = 4;

/**
 * By each result the names that it has in common with a commitment, where no other commitment and no other result says
 * them: it answers, however little else of a long list it says.
 */
export function commonNames(
  commitment: Clause,
  commitments: readonly Clause[],
  results: readonly Clause[],
): Map<Clause, string[]> {
  const found = new Map<Clause, string[]>();
  // What leaves its subject out has no name of its own.
  if (commitment.head) return found;
  const own = results.filter(({ head }) => !head);
  for (const member of commitment.names) {
    const name = own.some(({ plain }) => plain.includes(member)) ? member : endOf(member, own);
    if (!name) continue;
    const [saying, ...others] = own.filter(({ plain }) => plain.includes(name));
    if (!saying || others.length > 0) continue;
    if (commitments.some((other) => other !== commitment && !other.head && other.plain.includes(name))) continue;
    found.set(saying, [...(found.get(saying) ?? []), name]);
  }
  return found;
}

/** What closes a member and is the whole name of one that a result has. */
function endOf(member: string, results: readonly Clause[]): string | undefined {
  for (const { names } of results)
    for (const name of names) if (name.length >= LEAST_BEHIND && member.endsWith(name)) return name;
  return undefined;
}
