import { saidWords } from '../lexicon/said-words.generated.ts';
import { tradeWords } from '../lexicon/trade-words.generated.ts';

const EMPTY = new Set<string>([...saidWords, ...tradeWords].flatMap(({ words }): readonly string[] => words));
const LONGEST = Math.max(...[...EMPTY].map(({ length }) => length));
const BETWEEN = /[^\u4e00-\u9fffA-Za-z0-9]|(?<!共|总|参)(?:和|与|以及|及)(?!谐|平|睦|时)|的/;
// 滨河书院、石埠戏台等公共文化设施: what stands behind 等 is what sort of thing they are.
const SORT = /(?<![高平中初对同])等(?!级)[^，；：、“]*/g;
/** Two signs are a word rather than a name. */
const LEAST = 3;

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
