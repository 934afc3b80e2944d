import { bodies } from '../lexicon/bodies.generated.ts';
import type { SuggestedUnit } from '../reading.ts';
import { byFirstSigns, findWords } from '../text/find-words.ts';

const MOST = 3;

interface Duty {
  readonly body: string;
  readonly word: string;
}

const DUTIES = byFirstSigns<Duty>(
  bodies.flatMap(({ name, duties }) => duties.map((word: string) => [word, { body: name, word }] as const)),
);

/** Bodies whose duty words stand in a clause: a proposal, the first one the likely lead. */
export function suggestUnits(text: string): SuggestedUnit[] {
  const hits = new Map<string, Set<string>>();
  findWords(DUTIES, text, ({ body, word }) => {
    const own = hits.get(body);
    if (own) own.add(word);
    else hits.set(body, new Set([word]));
  });
  if (hits.size === 0) return [];
  // A long duty word says more than a short one: 养老服务 beside 服务.
  return [...hits]
    .map(([name, words]) => ({ name, words, weight: [...words].reduce((sum, word) => sum + word.length, 0) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ name, words, weight }) => ({
      name,
      score: Math.min(0.95, Math.round((0.4 + weight * 0.08) * 100) / 100),
      why: [...words].join('、'),
    }));
}
