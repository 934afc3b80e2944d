import { bodies } from '../lexicon/bodies.generated.ts';
import type { SuggestedUnit } from '../reading.ts';

const MOST = 3;

/** Bodies whose duty words stand in a clause: a proposal, the first one the likely lead. */
export function suggestUnits(text: string): SuggestedUnit[] {
  const scored: (SuggestedUnit & { readonly weight: number })[] = [];
  for (const { name, duties } of bodies) {
    const hits = duties.filter((word) => text.includes(word));
    // A long duty word says more than a short one: 养老服务 beside 服务.
    const weight = hits.reduce((sum, word) => sum + word.length, 0);
    if (weight > 0)
      scored.push({
        name,
        weight,
        score: Math.min(0.95, Math.round((0.4 + weight * 0.08) * 100) / 100),
        why: hits.join('、'),
      });
  }
  return scored
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ name, score, why }) => ({ name, score, why }));
}
