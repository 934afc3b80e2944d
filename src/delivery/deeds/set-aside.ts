import { v7 as uuid } from 'uuid';
import { setAsides } from '../../ledger/index.ts';
import { maySetAside } from '../facts/aside-rules.ts';
import { requiredText } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';

/**
 * The office ends a matter that is not to be delivered any more (终止督办): overtaken by a decision from above, or never a
 * matter at all. It keeps its number and all that was said of it, and counts as neither kept nor broken.
 */
export const setAside = matterDeed({
  name: 'set-aside',
  fields: { decidedBy: requiredText(200), reason: requiredText(2000) },
  policy: maySetAside,
  async run({ tx, actor, now }, { matter }, { decidedBy, reason }) {
    await tx.insert(setAsides).values({
      jurisdictionId: actor.jurisdictionId,
      id: uuid(),
      matterId: matter.id,
      stageBefore: matter.stage,
      decidedBy,
      reason,
      setAsideBy: actor.personId,
      setAsideAt: now,
    });
    return {
      change: { stage: 'closed', outcome: 'set-aside', closedAt: now },
      data: { outcome: 'set-aside', decidedBy, reason, before: { stage: matter.stage } },
      result: undefined,
    };
  },
});
