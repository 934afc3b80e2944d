import { and, eq } from 'drizzle-orm';
import { extensions } from '../../ledger/index.ts';
import { isIn } from '../actor.ts';
import { askedExtension } from '../facts/matter-facts.ts';
import { optionalText } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { MATTER_IS_CLOSED, refusal } from '../refusal.ts';

/** The unit that asked for more time takes the request back before it is decided (撤回延期申请). It stays on record. */
export const withdrawExtension = matterDeed({
  name: 'withdraw-extension',
  fields: { reason: optionalText(2000) },
  policy(actor, facts) {
    const asked = askedExtension(facts);
    if (!asked)
      return refusal(
        'nothing-asked',
        'No extension is asked for on this matter that is not decided yet.',
        '该事项没有待审批的延期申请。',
      );
    if (!isIn(actor, [asked.unitId], 'liaison', 'unit-leader'))
      return refusal(
        'asking-unit-only',
        'Only the unit that asked for the extension takes the request back.',
        '只有提出申请的单位可以撤回延期申请。',
      );
    if (facts.matter.stage === 'closed') return MATTER_IS_CLOSED;
    return null;
  },
  async run({ tx, actor, now }, facts, { reason }) {
    const { id, fromDue, requestedDue } = askedExtension(facts)!;
    await tx
      .update(extensions)
      .set({ state: 'withdrawn', withdrawnBy: actor.personId, withdrawnAt: now, withdrawnReason: reason })
      .where(and(eq(extensions.jurisdictionId, actor.jurisdictionId), eq(extensions.id, id)));
    return { data: { extensionId: id, fromDue, requestedDue, reason }, result: undefined };
  },
});
