import { saidWords } from '../lexicon/said-words.generated.ts';
import { tradeWords } from '../lexicon/trade-words.generated.ts';
import type { Clause } from './clause.ts';

const EMPTY = new Set<string>([...saidWords, ...tradeWords].flatMap(({ words }): readonly string[] => words));
const LONGEST = Math.max(...[...EMPTY].map(({ length }) => length));
const BETWEEN = /[^\u4e00-\u9fffA-Za-z0-9]|(?<!共|总|参)(?:和|与|以及|及)(?!谐|平|睦|时)|的/;
// 滨河书院、石埠戏台等公共文化设施: what stands behind 等 is what sort of thing they are.
const SORT = /(?<![高平中初对同])等(?!级)[^，；：、“]*/g;
/** Two signs are a word rather than a name. */
const LEAST = 3;
/** So many begin to be one where something stands before them (区域国际会展中心 for 国际会展中心). */
const LEAST_BEHIND = 4;

/** The members of what a clause says, each without what is done with it and how: 加快滨河大桥、东岭水厂等项目建设 has 滨河大桥, 东岭水厂. */
export function namesOf(text: string): string[] {
  const names = text.replace(SORT, '、').split(BETWEEN).map(trimmed);
  return [...new Set(names.filter((name) => name.length >= LEAST && !/^[0-9]/.test(name)))];
}

function trimmed(member: string): string {
  for (let length = Math.min(LONGEST, member.length); length > 0; length--) {
    if (EMPTY.has(member.slice(0, length))) return trimmed(member.slice(length));
    if (EMPTY.has(member.slice(-length))) return trimmed(member.slice(0, -length));
  }
  return member;
}

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
