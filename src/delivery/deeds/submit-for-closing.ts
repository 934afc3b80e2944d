import { v7 as uuid } from 'uuid';
import { evidence, submissions } from '../../ledger/index.ts';
import { isIn } from '../actor.ts';
import { askedExtension, leadOf } from '../facts/matter-facts.ts';
import { requiredText, storedFiles } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { refusal } from '../refusal.ts';

/** The leader of the lead unit says that the matter is done and asks for it to be checked and closed (申请办结). */
export const submitForClosing = matterDeed({
  name: 'submit-for-closing',
  fields: { statement: requiredText(5000), files: storedFiles },
  policy(actor, facts) {
    const lead = leadOf(facts);
    if (!lead || !isIn(actor, [lead.unitId], 'unit-leader'))
      return refusal(
        'lead-unit-leader-only',
        'Only the leader of the lead unit submits a matter for closing.',
        '只有牵头单位负责人可以申请办结。',
      );
    if (facts.matter.stage !== 'in-progress')
      return refusal(
        'report-first',
        'Only a matter in progress, with a report that is signed off, is submitted for closing.',
        '事项须已有审签的进展并在办理中，才能申请办结。',
      );
    if (facts.reports.some(({ state }) => state === 'awaiting-sign-off'))
      return refusal(
        'report-waits',
        'A report still waits to be signed off. Sign it off or send it back first.',
        '尚有进展待审签，请先审签或退回。',
      );
    if (!facts.reports.some(({ state, unitId }) => state === 'signed-off' && unitId === lead.unitId))
      return refusal(
        'report-first',
        'The lead unit has no report that stands. Report on the matter before you submit it.',
        '牵头单位没有有效的进展报告，请先报送再申请办结。',
      );
    if (askedExtension(facts))
      return refusal('extension-waits', 'An extension is asked for and not decided yet.', '延期申请尚未审批。');
    return null;
  },
  async run({ tx, actor, now }, facts, { statement, files }) {
    const id = uuid();
    await tx.insert(submissions).values({
      jurisdictionId: actor.jurisdictionId,
      id,
      matterId: facts.matter.id,
      unitId: leadOf(facts)!.unitId,
      statement,
      submittedBy: actor.personId,
      submittedAt: now,
      state: 'waiting',
    });
    if (files.length > 0)
      await tx.insert(evidence).values(
        files.map((file) => ({
          ...file,
          jurisdictionId: actor.jurisdictionId,
          id: uuid(),
          matterId: facts.matter.id,
          addedBy: actor.personId,
          addedAt: now,
        })),
      );
    return {
      change: { stage: 'submitted' },
      data: { submissionId: id, statement, files: files.map(({ name, sha256 }) => ({ name, sha256 })) },
      result: undefined,
    };
  },
});
