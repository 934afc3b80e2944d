import { dayNumber } from './dates.ts';
import { type Milestone, paceOfMilestones } from './milestones.ts';
import { paceOf } from './pace-of.ts';
import { REASONS, type Reason } from './reasons.ts';
import {
  DEFAULT_RULES,
  PACE_STATES,
  type Pace,
  type PaceRules,
  type PaceState,
  type ReportedValue,
  type Target,
} from './target.ts';

export interface MatterFacts {
  readonly targets: readonly { readonly id: string; readonly target: Target; readonly report: ReportedValue | null }[];
  readonly milestones: readonly Milestone[];
  readonly due: string | null;
  /** The day the unit reported it finished; counts only where there is no target and no milestone to compute from. */
  readonly finished: string | null;
  /** In whose hands it is, where that is not its unit: nobody's yet, or those of who verifies it. */
  readonly with?: 'nobody' | 'verifier' | null;
  /** It is not to be delivered any more: it is neither late nor on time. */
  readonly aside?: boolean;
}

export interface MatterPace {
  readonly state: PaceState;
  readonly reason: Reason;
  /** The id of the target, or `milestones`, that the state comes from; null where it comes from the matter's dates. */
  readonly from: string | null;
  readonly parts: readonly { readonly id: string; readonly pace: Pace }[];
}

/** The worst of its targets and milestones; where it has none, what the due date alone can say. */
export function paceOfMatter(facts: MatterFacts, on: string, rules: PaceRules = DEFAULT_RULES): MatterPace {
  for (const date of [on, facts.due ?? on]) dayNumber(date);
  const parts = facts.targets.map(({ id, target, report }) => ({ id, pace: paceOf(target, report, on, rules) }));
  if (facts.milestones.length) parts.push({ id: 'milestones', pace: paceOfMilestones(facts.milestones, on) });
  if (facts.aside) return { state: 'not-computable', reason: REASONS.setAside, from: null, parts };
  if (!parts.length) return { ...byDatesAlone(facts, on), from: null, parts };

  const worst = parts.reduce((a, b) => (rank(b.pace) < rank(a.pace) ? b : a));
  const pastDue = facts.due !== null && on > facts.due;
  if (pastDue && rank(worst.pace) > 0 && parts.some(({ pace }) => isOpen(pace))) {
    return { state: 'overdue', reason: REASONS.matterPastDue, from: null, parts };
  }
  return { state: worst.pace.state, reason: worst.pace.reason, from: worst.id, parts };
}

const rank = ({ state }: Pace): number => PACE_STATES.indexOf(state);

/** A rate that was met so far and only waits for its final figure does not make a matter overdue. */
const isOpen = ({ state, reason }: Pace): boolean => state !== 'done' && reason.id !== REASONS.finalMissing.id;

const LATE_WITH = { nobody: REASONS.notAssigned, verifier: REASONS.notVerified } as const;

function byDatesAlone({ due, finished, with: hands }: MatterFacts, on: string): Pick<MatterPace, 'state' | 'reason'> {
  if (finished !== null && finished <= on) return { state: 'done', reason: REASONS.finished };
  if (due === null) return { state: 'not-computable', reason: REASONS.noDueDate };
  if (on > due) return { state: 'overdue', reason: hands ? LATE_WITH[hands] : REASONS.notFinished };
  return { state: 'not-computable', reason: REASONS.onlyDueDate };
}
