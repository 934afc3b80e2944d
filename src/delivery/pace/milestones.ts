import { addDecimals, compareDecimals } from '../../reading/text/decimal.ts';
import { dayNumber } from './dates.ts';
import { isZero } from './fraction.ts';
import { REASONS } from './reasons.ts';
import { combine, HUNDRED, type Shown, show, term } from './shown.ts';
import type { Pace, PaceState } from './target.ts';

export interface Milestone {
  readonly id: string;
  /** ISO dates; `done` is the day it was reached, whenever that was planned. */
  readonly planned: string;
  readonly done: string | null;
  /** 1 where nothing is said. */
  readonly weight?: string;
}

export interface MilestonesPace extends Pace {
  /** Ids of the milestones whose day has passed without them. */
  readonly late: readonly string[];
}

const ALL = { zh: '全部节点权重', en: 'weight of all milestones' };
const DONE = { zh: '已完成节点权重', en: 'weight of milestones done' };
const DUE = { zh: '到期节点权重', en: 'weight of milestones due' };

const weigh = (milestones: readonly Milestone[]): string =>
  milestones.reduce((sum, { weight }) => addDecimals(sum, weight ?? '1'), '0');

/**
 * Where the milestones of a matter stand on a day. One late milestone is behind, whatever was done early elsewhere:
 * a sum of weights must not hide it.
 */
export function paceOfMilestones(milestones: readonly Milestone[], on: string): MilestonesPace {
  dayNumber(on);
  const isDone = ({ done }: Milestone) => done !== null && done <= on;
  // The planned day itself still belongs to the milestone.
  const due = milestones.filter(({ planned }) => planned < on);
  const done = milestones.filter(isDone);
  const late = due.filter((one) => !isDone(one));
  const all = term(ALL, weigh(milestones));
  const empty = {
    actual: null,
    asOf: on,
    expected: null,
    limit: null,
    gap: null,
    share: null,
    completion: null,
    timeShare: null,
    lead: null,
    late: [],
  };
  if (isZero(all.value)) return { state: 'not-computable', reason: REASONS.noWeight, ...empty };

  const [dueWeight, doneWeight] = [term(DUE, weigh(due)), term(DONE, weigh(done))];
  const percent = (name: string, zh: string, en: string, of: Parameters<typeof combine>[0]): Shown =>
    show(`milestones/${name}`, { zh, en }, combine(of, '×', HUNDRED), 1);
  const expected = combine(dueWeight, '÷', all);
  const completion = combine(doneWeight, '÷', all);
  const shownCompletion = percent('completion', '完成占比%', 'completion %', completion);
  const last = milestones.reduce((latest, { planned }) => (planned > latest ? planned : latest), '');
  return {
    ...verdict(
      late.length > 0,
      done.length === milestones.length,
      last < on,
      compareDecimals(doneWeight.value, dueWeight.value) > 0,
    ),
    ...empty,
    actual: shownCompletion.value,
    expected: percent('expected', '应完成占比%', 'expected %', expected),
    gap: percent('gap', '差额百分点', 'gap in points', combine(completion, '−', expected)),
    share: isZero(dueWeight.value)
      ? null
      : percent('share', '占应完成%', 'share of expected %', combine(doneWeight, '÷', dueWeight)),
    completion: shownCompletion,
    late: late.map(({ id }) => id),
  };
}

function verdict(
  late: boolean,
  all: boolean,
  over: boolean,
  more: boolean,
): { state: PaceState; reason: Pace['reason'] } {
  if (all) return { state: 'done', reason: REASONS.milestonesDone };
  if (late) return { state: over ? 'overdue' : 'behind', reason: REASONS.milestonesLate };
  return more
    ? { state: 'ahead', reason: REASONS.milestonesAhead }
    : { state: 'on-pace', reason: REASONS.milestonesOnPace };
}
