import { endsOf, loosen, tighten } from './comparator.ts';
import { elapsed } from './dates.ts';
import { combine, type Expression, type Term, term } from './shown.ts';
import type { PaceRules, Target, TrajectoryPoint } from './target.ts';

const BASELINE = { zh: '基数', en: 'baseline' };
const UNITS = { month: ['月数', 'months'], day: ['天数', 'days'] } as const;

/** What is expected by a day, with the loosest value that still counts and the best that the target names. */
export interface Expectation {
  readonly required: Expression;
  readonly loosest: Expression;
  readonly best: Expression;
  /** How much of the period is gone, where the expectation was drawn from it. */
  readonly time: Time | null;
}

export interface Time {
  readonly gone: Term;
  readonly all: Term;
}

/** True for what grows with the time that is gone; growth, and ceilings on a level, hold at any time. */
export const followsTime = ({ kind, accrues }: Target): boolean =>
  kind === 'cumulative' || kind === 'level' || kind === 'ratio' || (kind === 'ceiling' && accrues === true);

/** Where the way begins: a running total begins at nothing, a level only where somebody said so. */
export function beginning({ kind, baseline }: Target): string | null {
  return baseline ?? (kind === 'cumulative' || kind === 'ceiling' ? '0' : null);
}

/** Null where nothing can be expected honestly by that day. */
export function expectationAt(target: Target, asOf: string, rules: PaceRules): Expectation | null {
  const ends = endsOf(target);
  const planned = target.trajectory?.length ? target.trajectory : null;
  const drawn = !planned && followsTime(target) && beginning(target) !== null;
  if (asOf >= target.due) return { ...ends, time: drawn ? timeGone(target, asOf, rules) : null };
  if (planned) return fromTrajectory(target, planned, asOf);
  if (target.kind === 'milestone') return null;
  if (!followsTime(target)) return { ...ends, time: null };
  const from = beginning(target);
  if (from === null) return null;
  const time = timeGone(target, asOf, rules);
  const along = (end: Expression) => alongTheLine(from, end, time);
  return { required: along(ends.required), loosest: along(ends.loosest), best: along(ends.best), time };
}

function timeGone({ start, due }: Target, asOf: string, { elapsed: by }: PaceRules): Time {
  const { gone, all } = elapsed(start, due, asOf, by);
  const [zh, en] = UNITS[by];
  return {
    gone: term({ zh: `已过${zh}`, en: `${en} gone` }, String(gone)),
    all: term({ zh: `总${zh}`, en: `${en} in all` }, String(all)),
  };
}

function alongTheLine(from: string, end: Expression, { gone, all }: Time): Expression {
  const part = (way: Expression) => combine(combine(way, '×', gone), '÷', all);
  if (from === '0') return part(end);
  const baseline = term(BASELINE, from);
  return combine(baseline, '+', part(combine(end, '−', baseline)));
}

/**
 * What was due by the last node that is past. A ceiling asks the other way about: until a node comes, its allowance holds.
 */
function fromTrajectory(target: Target, points: readonly TrajectoryPoint[], asOf: string): Expectation | null {
  const sorted = [...points].sort((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1));
  const node =
    target.kind === 'ceiling'
      ? sorted.find((point) => point.periodEnd >= asOf)
      : sorted.findLast((point) => point.periodEnd <= asOf);
  if (node) {
    const name = { zh: `${node.periodEnd} 节点目标`, en: `expected by ${node.periodEnd}` };
    const expected = term(name, node.expected);
    return { required: expected, loosest: loosen(expected, target), best: tighten(expected, target), time: null };
  }
  if (target.kind === 'ceiling') return { ...endsOf(target), time: null };
  const from = beginning(target);
  if (from === null || !followsTime(target)) return null;
  const baseline = term(BASELINE, from);
  return { required: baseline, loosest: baseline, best: baseline, time: null };
}
