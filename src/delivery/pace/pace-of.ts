import { contradicts, meets } from './comparator.ts';
import { addMonths, dayNumber } from './dates.ts';
import { expectationAt } from './expectation.ts';
import { isBehind, isBetter } from './limits.ts';
import { numbersAt, REPORTED } from './numbers.ts';
import { REASONS } from './reasons.ts';
import { term } from './shown.ts';
import { DEFAULT_RULES, type Pace, type PaceRules, type PaceState, type ReportedValue, type Target } from './target.ts';

interface Judgement {
  readonly state: PaceState;
  readonly reason: keyof typeof REASONS;
  /** The day whose expectation is shown beside it; null where no number would mean anything. */
  readonly at: string | null;
}

/**
 * Where one target stands on a day, by its last report.
 * Example: 20 in a year, 15 reported as of 30 November: expected 18.33, behind.
 */
export function paceOf(target: Target, report: ReportedValue | null, on: string, rules = DEFAULT_RULES): Pace {
  for (const date of [target.start, target.due, on]) dayNumber(date);
  const { state, reason, at } = judge(target, report, on, rules);
  const numbers = numbersAt(target, report, at, rules);
  return { state, reason: REASONS[reason], actual: report?.value ?? null, asOf: at ?? on, ...numbers };
}

/** True where a value is what the target asks for at its end. */
export const reaches = (target: Target, value: string): boolean => meets(target, term(REPORTED, value));

function judge(target: Target, report: ReportedValue | null, on: string, rules: PaceRules): Judgement {
  const { start, due } = target;
  if (start > due) return { state: 'not-computable', reason: 'datesReversed', at: null };
  if (contradicts(target)) return { state: 'not-computable', reason: 'comparatorAgainstKind', at: null };
  if (report) return judgeReport(target, report, on, rules);
  if (on > due) return { state: 'overdue', reason: 'pastDueSilent', at: due };
  if (on < start) return { state: 'not-started', reason: 'notStarted', at: null };
  return { state: 'no-report', reason: 'noReport', at: on };
}

/** A count or a level that was reached is done; a rate or what stays under a ceiling is so only at the end. */
const lasts = ({ kind }: Target): boolean => kind === 'cumulative' || kind === 'level' || kind === 'milestone';

function judgeReport(target: Target, report: ReportedValue, on: string, rules: PaceRules): Judgement {
  const { asOf } = report;
  const { start, due } = target;
  dayNumber(asOf);
  if (asOf > on) return { state: 'not-computable', reason: 'futureReport', at: null };
  const met = reaches(target, report.value);
  const final = asOf >= due;
  if (met && final) return { state: 'done', reason: 'kept', at: asOf };
  if (met && lasts(target)) return { state: 'done', reason: 'reached', at: asOf };
  if (on > due) {
    return met
      ? { state: 'stale', reason: 'finalMissing', at: asOf }
      : { state: 'overdue', reason: 'pastDue', at: due };
  }
  if (on < start) return { state: 'not-started', reason: 'notStarted', at: null };
  // What adds up does not come down again, however old the report is.
  if (!met && target.kind === 'ceiling' && target.accrues) return { state: 'behind', reason: 'broken', at: asOf };
  const { staleAfterDays: days, staleAfterMonths: months } = rules;
  const old = days === undefined ? on > addMonths(asOf, months) : dayNumber(on) - dayNumber(asOf) > days;
  if (old) return { state: 'stale', reason: 'old', at: asOf };
  return compare(target, report, met, rules);
}

function compare(target: Target, { value, asOf: at }: ReportedValue, met: boolean, rules: PaceRules): Judgement {
  const actual = term(REPORTED, value);
  const expectation = expectationAt(target, at, rules);
  if (!expectation) {
    return met
      ? { state: 'ahead', reason: 'reachedEarly', at }
      : { state: 'not-computable', reason: whyNone(target), at };
  }
  const ceiling = target.kind === 'ceiling';
  if (isBehind(target, actual, expectation, rules)) {
    return { state: 'behind', reason: ceiling ? 'above' : 'behind', at };
  }
  // To stay under a ceiling is all that it asks; to be far below is not to be ahead of it.
  if (ceiling) return { state: 'on-pace', reason: 'within', at };
  if (isBetter(target, actual, expectation, rules)) return { state: 'ahead', reason: 'ahead', at };
  return { state: 'on-pace', reason: 'onPace', at };
}

function whyNone({ kind, trajectory }: Target): keyof typeof REASONS {
  if (trajectory?.length) return 'beforeFirstPeriod';
  return kind === 'milestone' ? 'onlyDueDate' : 'noBaseline';
}
