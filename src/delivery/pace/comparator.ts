import { compareDecimals } from '../../reading/text/decimal.ts';
import { isNegative } from './fraction.ts';
import { combine, compareExpressions, constant, type Expression, term } from './shown.ts';
import type { Target } from './target.ts';

const VALUE = { zh: '目标值', en: 'target' };
const UPPER = { zh: '目标上限', en: 'upper end of the target' };

/** The ends of what a target asks for: the one that must be reached, the loosest still allowed, and the best it names. */
export interface Ends {
  readonly required: Expression;
  readonly loosest: Expression;
  readonly best: Expression;
}

/** False where a smaller number is the better one. */
export function higherIsBetter({ kind, comparator, baseline, value }: Target): boolean {
  if (kind === 'ceiling') return false;
  if (comparator === '<=' || comparator === '<') return false;
  if (comparator === '>=' || comparator === '>' || comparator === 'increase') return true;
  if (kind !== 'level' && kind !== 'ratio') return true;
  if (comparator === 'decrease') return false;
  return baseline == null || compareDecimals(value, baseline) >= 0;
}

/** A running total or a growth rate has no "at most", a ceiling no "at least". */
export function contradicts({ kind, comparator }: Target): boolean {
  const atMost = comparator === '<=' || comparator === '<';
  if (kind === 'ceiling') return comparator === '>=' || comparator === '>';
  return atMost && kind !== 'level' && kind !== 'ratio';
}

export function endsOf(target: Target): Ends {
  const up = higherIsBetter(target);
  const value = term(VALUE, target.value);
  const upper = target.upper == null ? value : term(UPPER, target.upper);
  const [required, best] = up ? [value, upper] : [upper, value];
  return { required, loosest: loosen(required, target), best: tighten(best, target) };
}

/** 左右 and 约 leave a twentieth on either side, as in the reconciliation of two reports. */
export const loosen = (end: Expression, target: Target): Expression => withRoom(end, target, false);
export const tighten = (end: Expression, target: Target): Expression => withRoom(end, target, true);

function withRoom(end: Expression, target: Target, better: boolean): Expression {
  if (target.comparator !== 'approx') return end;
  const grows = (better === higherIsBetter(target)) !== isNegative(target.value);
  return combine(end, '×', constant(grows ? '1.05' : '0.95'));
}

/** True where a value that holds at the end of the period is what the target asks for. */
export function meets(target: Target, actual: Expression): boolean {
  const order = compareExpressions(actual, endsOf(target).loosest) * (higherIsBetter(target) ? 1 : -1);
  // 超过 and 低于 leave the number itself out (Civil Code, article 1259).
  return target.comparator === '>' || target.comparator === '<' ? order > 0 : order >= 0;
}
