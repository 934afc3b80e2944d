import type { EnRule } from './rule.ts';
import { measureRules } from './rules-measures.ts';
import { nameRules } from './rules-names.ts';
import { orderRules } from './rules-order.ts';

/**
 * The order is the algorithm: words that hold no number, then calendar and order, then names with a number in them,
 * then measures; a number that counts a noun comes last.
 */
export const EN_RULES: readonly EnRule[] = [...nameRules.first, ...orderRules, ...nameRules.coded, ...measureRules];
