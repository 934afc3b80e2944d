import { endsOf } from './comparator.ts';
import { beginning, expectationAt, followsTime, type Time } from './expectation.ts';
import { isZero } from './fraction.ts';
import { limitOf } from './limits.ts';
import { combine, compareExpressions, type Expression, HUNDRED, type Shown, show, term, workOut } from './shown.ts';
import type { Pace, PaceRules, ReportedValue, Target } from './target.ts';

export const REPORTED = { zh: '上报数', en: 'reported' };

const NAMES = {
  expected: { zh: '应达值', en: 'expected' },
  limit: { zh: '容许线', en: 'limit' },
  gap: { zh: '差额', en: 'gap' },
  share: { zh: '占应达值%', en: 'share of expected %' },
  completion: { zh: '完成占比%', en: 'completion %' },
  timeShare: { zh: '序时进度%', en: 'time gone %' },
  lead: { zh: '超（欠）序时百分点', en: 'lead in points' },
};

/** As monthly circulars print a share: 91.7. */
const PERCENT_PLACES = 1;

type Numbers = Pick<Pace, keyof typeof NAMES>;
const NONE: Numbers = {
  expected: null,
  limit: null,
  gap: null,
  share: null,
  completion: null,
  timeShare: null,
  lead: null,
};

/** The numbers shown beside a pace, each with its formula, worked out from the exact terms and rounded last. */
export function numbersAt(target: Target, report: ReportedValue | null, at: string | null, rules: PaceRules): Numbers {
  if (at === null) return NONE;
  const expectation = expectationAt(target, at, rules);
  const actual = report && term(REPORTED, report.value);
  const percent = (name: keyof typeof NAMES, of: Expression | null) =>
    of && show(`${target.kind}/${name}`, NAMES[name], combine(of, '×', HUNDRED), PERCENT_PLACES);
  const done = actual && completionOf(target, actual);
  const time = expectation?.time ? shareOf(expectation.time) : null;
  const numbers = {
    ...NONE,
    completion: percent('completion', done),
    timeShare: percent('timeShare', time),
    lead: percent('lead', done && time && combine(done, '−', time)),
  };
  if (!expectation) return numbers;
  const places = placesOf(target, report, rules, expectation.time);
  const amount = (name: keyof typeof NAMES, of: Expression): Shown =>
    show(`${target.kind}/${name}`, NAMES[name], of, places);
  const { required } = expectation;
  const limit = limitOf(target, expectation, rules);
  return {
    ...numbers,
    expected: amount('expected', required),
    limit: compareExpressions(limit, required) === 0 ? null : amount('limit', limit),
    gap: actual && amount('gap', combine(actual, '−', required)),
    share: percent('share', actual && quotient(actual, required)),
  };
}

const shareOf = ({ gone, all }: Time): Expression => combine(gone, '÷', all);

/** Null where the divisor is nothing: a share of zero says nothing. */
function quotient(a: Expression, b: Expression): Expression | null {
  return isZero(workOut(b).over) ? null : combine(a, '÷', b);
}

/** How much of the way is gone; a rate and a ceiling on a level have no way. */
function completionOf(target: Target, actual: Expression): Expression | null {
  if (!followsTime(target) || target.kind === 'ratio') return null;
  const goal = endsOf(target).required;
  const from = beginning(target);
  if (from === null || isZero(from)) return quotient(actual, goal);
  const baseline = term({ zh: '基数', en: 'baseline' }, from);
  return quotient(combine(actual, '−', baseline), combine(goal, '−', baseline));
}

/**
 * Enough digits that no gap is rounded to nothing: as many as the amounts have, and as many as the divisor is long,
 * since two different numbers with these digits over that divisor lie at least that far apart.
 */
function placesOf(target: Target, report: ReportedValue | null, rules: PaceRules, time: Time | null): number {
  const amounts = [
    target.value,
    target.upper,
    target.baseline,
    report?.value,
    ...(target.trajectory ?? []).map((point) => point.expected),
  ];
  const room = target.comparator === 'approx' ? 2 : 0;
  return Math.max(...amounts.map(decimals)) + room + decimals(rules.tolerance) + (time ? time.all.value.length : 0);
}

function decimals(value: string | null | undefined): number {
  const point = value?.indexOf('.') ?? -1;
  return point < 0 ? 0 : value!.length - point - 1;
}
