import { countedWork } from '../../lexicon/counted-work.generated.ts';
import { stages } from '../../lexicon/stages.generated.ts';
import { verbs } from '../../lexicon/verbs.generated.ts';

const WORDS = [
  ...stages.filter(({ stage }) => stage === '新建' || stage === '改造').flatMap(({ words }) => [...words]),
  ...verbs.filter(({ lang, use }) => lang === 'zh' && /deed|object/.test(use)).flatMap(({ words }) => [...words]),
  ...countedWork.flatMap(({ words }) => [...words]),
].sort((a, b) => b.length - a.length);
// 新建和改造提升农田, 新建、改扩建70所幼儿园: a verb that shares its object with the one before; 和美乡村 is none.
const JOINED = new RegExp(`^(?:[、和及]|以及|并)(?:改?(?:${WORDS.join('|')})|[一-龥]{2,4}(?=[0-9]))(?![、和及]?$)`);

/** What a clause acts on: the words behind its verb and the verbs that are joined to it, else those before. */
export function objectOf(text: string, index: number, action: string): string | null {
  let behind = text
    .slice(index + action.length)
    .replace(/[。！；]$/, '')
    .trim();
  for (let more = JOINED.exec(behind); more; more = JOINED.exec(behind)) behind = behind.slice(more[0].length);
  behind = behind.replace(/^、/, '');
  return (behind.length >= 2 ? behind : text.slice(0, index).trim()) || null;
}
