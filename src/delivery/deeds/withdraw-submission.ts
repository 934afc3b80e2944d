import { and, eq } from 'drizzle-orm';
import { submissions } from '../../ledger/index.ts';
import { isIn } from '../actor.ts';
import { leadOf, waitingSubmission } from '../facts/matter-facts.ts';
import { optionalText } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { refusal } from '../refusal.ts';

/**
 * The leader of the lead unit takes back a submission that nobody has verified yet (撤回办结申请): something was missing,
 * or not done after all. It stays on record with what it said, and the matter goes on.
 */
export const withdrawSubmission = matterDeed({
  name: 'withdraw-submission',
  fields: { reason: optionalText(2000) },
  policy(actor, facts) {
    const lead = leadOf(facts);
    if (!lead || !isIn(actor, [lead.unitId], 'unit-leader'))
      return refusal(
        'lead-unit-leader-only',
        'Only the leader of the lead unit takes a submission for closing back.',
        '只有牵头单位负责人可以撤回办结申请。',
      );
    if (!waitingSubmission(facts))
      return refusal(
        'nothing-submitted',
        'No submission for closing waits for verification on this matter.',
        '该事项没有待核查的办结申请。',
      );
    return null;
  },
  async run({ tx, actor, now }, facts, { reason }) {
    const { id, statement } = waitingSubmission(facts)!;
    await tx
      .update(submissions)
      .set({ state: 'withdrawn', withdrawnBy: actor.personId, withdrawnAt: now, withdrawnReason: reason })
      .where(and(eq(submissions.jurisdictionId, actor.jurisdictionId), eq(submissions.id, id)));
    return { change: { stage: 'in-progress' }, data: { submissionId: id, statement, reason }, result: undefined };
  },
});
