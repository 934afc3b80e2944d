import { v7 as uuid } from 'uuid';
import { setAsides } from '../../ledger/index.ts';
import type { DeedContext } from '../deed.ts';
import type { Matter, SetAside } from './matter-facts.ts';

/** Why a matter ends without a verdict; and of one that is merged, into which and with what. */
type Why = Pick<SetAside, 'reason'> & Partial<Pick<SetAside, 'decidedBy' | 'intoId' | 'sourceIds'>>;

/** Ends a matter without a verdict: keeps why, and the stage to which it comes back; gives what it becomes. */
export async function putAside<const Outcome extends 'set-aside' | 'merged'>(
  { tx, actor, now }: DeedContext,
  matter: Matter,
  outcome: Outcome,
  why: Why,
) {
  await tx.insert(setAsides).values({
    ...why,
    jurisdictionId: actor.jurisdictionId,
    id: uuid(),
    matterId: matter.id,
    stageBefore: matter.stage,
    setAsideBy: actor.personId,
    setAsideAt: now,
  });
  return {
    change: { stage: 'closed', outcome, closedAt: now } as const,
    told: { outcome, reason: why.reason, before: { stage: matter.stage } },
  };
}
