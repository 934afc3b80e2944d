import type { ZhRule } from './rule.ts';
import { measureRules } from './rules-measures.ts';
import { nameRules } from './rules-names.ts';
import { dateRules, orderRules } from './rules-order.ts';

/**
 * The order is the algorithm. Words that only look like numbers come first; then what orders and dates; then names with
 * a number in them; then measures, which ask for a unit or a measure word; a bare Arabic number last is part of a name.
 */
export const ZH_RULES: readonly ZhRule[] = [
  ...nameRules.first,
  ...orderRules,
  ...dateRules,
  ...nameRules.coded,
  ...measureRules,
  ...nameRules.last,
];
