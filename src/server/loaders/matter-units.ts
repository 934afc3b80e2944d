import { units } from '../../reading/lexicon/units.generated.ts';
import type { Bilingual } from '../app-context.ts';

const HAN = /\p{Script=Han}/u;
const WORDS = new Map<string, Bilingual>([
  ...units.map(({ unit, zh, en }) => [unit, { zh: zh[0] ?? unit, en: en[0] ?? unit }] as const),
  // Beside a number the currency is plain.
  ['CNY', { zh: '元', en: 'yuan' }],
]);

/** The word that stands behind the number of a target. A counter, such as 个, has none in English. */
export function unitWords({ unit, counter }: { unit: string | null; counter: string | null }): Bilingual {
  const known = unit ? WORDS.get(unit) : undefined;
  if (known) return known;
  const word = unit && unit !== 'item' ? unit : (counter ?? '');
  return { zh: word, en: HAN.test(word) ? '' : word };
}
