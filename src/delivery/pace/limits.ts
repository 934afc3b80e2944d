import { addDecimals } from '../../reading/text/decimal.ts';
import { higherIsBetter } from './comparator.ts';
import { beginning, type Expectation, followsTime } from './expectation.ts';
import { absolute, isZero, negate } from './fraction.ts';
import { combine, compareExpressions, type Expression, term } from './shown.ts';
import type { PaceRules, Target } from './target.ts';

/** The worst value that still is on pace. */
export function limitOf(target: Target, { loosest }: Expectation, rules: PaceRules): Expression {
  return shift(loosest, target, rules, higherIsBetter(target) ? '−' : '+');
}

export function isBehind(target: Target, actual: Expression, expectation: Expectation, rules: PaceRules): boolean {
  return better(target, limitOf(target, expectation, rules), actual);
}

/** True beyond the best that the target names, and beyond the tolerance on that side too. */
export function isBetter(target: Target, actual: Expression, { best }: Expectation, rules: PaceRules): boolean {
  return better(target, actual, shift(best, target, rules, higherIsBetter(target) ? '+' : '−'));
}

function better(target: Target, a: Expression, b: Expression): boolean {
  const order = compareExpressions(a, b);
  return higherIsBetter(target) ? order > 0 : order < 0;
}

function shift(end: Expression, target: Target, { tolerance }: PaceRules, operation: '+' | '−'): Expression {
  if (isZero(tolerance)) return end;
  const from = followsTime(target) ? (beginning(target) ?? '0') : '0';
  const way = term({ zh: '全程', en: 'whole way' }, absolute(addDecimals(target.value, negate(from))));
  return combine(end, operation, combine(term({ zh: '容许度', en: 'tolerance' }, tolerance), '×', way));
}
