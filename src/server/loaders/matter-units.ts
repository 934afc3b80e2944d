import { units } from '../../reading/lexicon/units.generated.ts';
import type { Bilingual } from '../app-context.ts';

const HAN = /\p{Script=Han}/u;
const WORDS = new Map<string, Bilingual>([
  ...units.map(({ unit, zh, en }) => [unit, { zh: zh[0] ?? unit, en: en[0] ?? unit }] as const),
  // Beside a number the currency is plain.
  ['CNY', { zh: '元', en: 'yuan' }],
]);

// What was typed by hand is a word, no code.
const CODES = new Map<string, string>(units.flatMap(({ unit, zh }) => zh.map((word) => [word, unit] as const)));

/**
 * The word that stands behind the number of a target. A counter, such as 个, has none in English; a unit that no English
 * is known of is said as it was typed, because a number without its unit would be another one.
 */
export function unitWords({ unit, counter }: { unit: string | null; counter?: string | null }): Bilingual {
  const known = unit ? WORDS.get(unit) : undefined;
  if (known) return known;
  if (unit && unit !== 'item') return { zh: unit, en: WORDS.get(CODES.get(unit) ?? '')?.en ?? unit };
  const word = counter ?? '';
  return { zh: word, en: HAN.test(word) ? '' : word };
}
