import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { extensions } from '../../ledger/index.ts';
import { is } from '../actor.ts';
import { dayIn } from '../days.ts';
import { askedExtension } from '../facts/matter-facts.ts';
import { moveTargets } from '../facts/move-targets.ts';
import { optionalDay, requiredText } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { MATTER_IS_CLOSED, Refused, refusal } from '../refusal.ts';

/** The office or a leader grants or refuses more time (审批延期). The original date stays on the matter for ever. */
export const decideExtension = matterDeed({
  name: 'decide-extension',
  measures: true,
  fields: {
    decision: z.enum(['granted', 'refused'], 'Choose one.|请选择。'),
    due: optionalDay,
    reason: requiredText(2000),
  },
  policy(actor, facts) {
    if (!is(actor, 'office', 'leader'))
      return refusal(
        'office-or-leader-only',
        'Only the delivery office or a leader decides on an extension.',
        '只有督查室或领导可以审批延期。',
      );
    if (!askedExtension(facts))
      return refusal('nothing-asked', 'No extension is asked for on this matter.', '该事项没有待审批的延期申请。');
    if (askedExtension(facts)!.askedBy === actor.personId)
      return refusal(
        'second-person',
        'You asked for this extension yourself; someone else decides on it.',
        '该延期由您本人申请，须由他人审批。',
      );
    if (facts.matter.stage === 'closed') return MATTER_IS_CLOSED;
    return null;
  },
  async run({ tx, actor, now }, facts, { decision, due, reason }) {
    const asked = askedExtension(facts)!;
    const granted = decision === 'granted' ? (due ?? asked.requestedDue) : null;
    if (granted && granted < dayIn(actor.timeZone, now))
      throw new Refused(
        refusal(
          'has-passed',
          `${granted} has passed already. Give a day to come.`,
          `${granted} 已过，请填写今后的日期。`,
        ),
      );
    if (granted && granted <= facts.matter.due)
      throw new Refused(
        refusal(
          'not-later',
          `The new date must be after the one in force, ${facts.matter.due}.`,
          `新时限须晚于现时限 ${facts.matter.due}。`,
        ),
      );
    await tx
      .update(extensions)
      .set({ state: decision, grantedDue: granted, decidedBy: actor.personId, decidedAt: now, decisionReason: reason })
      .where(and(eq(extensions.jurisdictionId, actor.jurisdictionId), eq(extensions.id, asked.id)));
    const moved = granted ? await moveTargets(tx, facts, granted) : [];
    return {
      change: granted ? { due: granted, dueIsDefault: false } : {},
      data: {
        extensionId: asked.id,
        decision,
        due: granted,
        targets: moved,
        before: { due: facts.matter.due },
        reason,
      },
      result: undefined,
    };
  },
});
