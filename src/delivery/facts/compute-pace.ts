import { ASIDE } from '../../ledger/index.ts';
import { type MatterPace, type PaceRules, paceOfMatter } from '../pace/index.ts';
import type { MatterFacts } from './matter-facts.ts';

/** What the pace of a matter is computed from. */
export type Measured = Pick<MatterFacts, 'matter' | 'targets' | 'milestones'>;

/** Where a matter stands on a day, from nothing but its targets, milestones and dates. Reported values, not verified ones. */
export function computePace({ matter, targets, milestones }: Measured, on: string, rules?: PaceRules): MatterPace {
  return paceOfMatter(
    {
      targets: targets.map((target) => ({
        id: target.id,
        target: { ...target, start: target.startOn },
        report:
          target.reportedValue !== null && target.reportedOn !== null
            ? { value: target.reportedValue, asOf: target.reportedOn }
            : null,
      })),
      milestones: milestones.map(({ id, due, doneOn, weight }) => ({ id, planned: due, done: doneOn, weight })),
      due: matter.due,
      with: matter.leadUnitId === null ? 'nobody' : matter.stage === 'submitted' ? 'verifier' : null,
      finished: matter.stage === 'verified' || matter.stage === 'closed' ? on : null,
      aside: ASIDE.some((one) => one === matter.outcome),
    },
    on,
    rules,
  );
}
