import { v7 as uuid } from 'uuid';
import { extensions } from '../../ledger/index.ts';
import { isIn } from '../actor.ts';
import { dayIn } from '../days.ts';
import { askedExtension, leadOf } from '../facts/matter-facts.ts';
import { dayField, requiredText } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { Refused, refusal } from '../refusal.ts';

/** The lead unit asks for more time (申请延期), before the date has passed, with its reason and how far it has come. */
export const askExtension = matterDeed({
  name: 'ask-extension',
  fields: { requestedDue: dayField, reason: requiredText(2000), progress: requiredText(2000) },
  policy(actor, facts, now) {
    const lead = leadOf(facts);
    if (!lead || !isIn(actor, [lead.unitId], 'liaison', 'unit-leader'))
      return refusal('lead-unit-only', 'Only the lead unit asks for an extension.', '只有牵头单位可以申请延期。');
    if (!['signed-for', 'in-progress'].includes(facts.matter.stage))
      return refusal(
        'not-under-way',
        'The matter is not under way; there is no date to extend.',
        '事项不在办理中，无需延期。',
      );
    if (dayIn(actor.timeZone, now) > facts.matter.due)
      return refusal(
        'due-has-passed',
        `The date, ${facts.matter.due}, has passed; an extension is asked for before it. The original date still counts.`,
        `完成时限 ${facts.matter.due} 已过，延期须在到期前申请，仍按原时限考核。`,
      );
    if (askedExtension(facts))
      return refusal('asked-already', 'An extension is asked for and not decided yet.', '已有延期申请待审批。');
    return null;
  },
  async run({ tx, actor, now }, facts, { requestedDue, reason, progress }) {
    if (requestedDue <= facts.matter.due)
      throw new Refused(
        refusal(
          'not-later',
          `An extension ends after the date in force, ${facts.matter.due}. Give a later one.`,
          `延期日期须晚于现时限 ${facts.matter.due}，请重新填写。`,
        ),
      );
    const id = uuid();
    await tx.insert(extensions).values({
      jurisdictionId: actor.jurisdictionId,
      id,
      matterId: facts.matter.id,
      unitId: leadOf(facts)!.unitId,
      fromDue: facts.matter.due,
      requestedDue,
      reason,
      progress,
      state: 'asked',
      askedBy: actor.personId,
      askedAt: now,
    });
    return { data: { extensionId: id, fromDue: facts.matter.due, requestedDue, reason, progress }, result: undefined };
  },
});
