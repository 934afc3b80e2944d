import { and, eq } from 'drizzle-orm';
import { progressReports } from '../../ledger/index.ts';
import { type Actor, is, isIn } from '../actor.ts';
import { takeBackReport } from '../facts/apply-report.ts';
import type { ProgressReport } from '../facts/matter-facts.ts';
import { identifier, requiredText } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { Refused, refusal } from '../refusal.ts';

/**
 * A report goes back to be written again, with the reason (退回): by the unit's leader instead of a signature, by the
 * delivery office after it, or by who wrote it as long as nobody signed it. The report stays on record as it was; what it
 * said counts no more.
 */
export const sendBackReport = matterDeed({
  name: 'send-back-report',
  measures: true,
  fields: { reportId: identifier, reason: requiredText(2000) },
  policy(actor, facts) {
    if (['submitted', 'verified', 'closed'].includes(facts.matter.stage))
      return refusal(
        'not-under-way',
        'The matter is submitted or closed. Decide on the submission instead.',
        '事项已申请办结或已办结，请在核查中处理。',
      );
    if (facts.reports.some((report) => mayReturn(actor, report))) return null;
    return is(actor, 'office') ||
      isIn(
        actor,
        facts.assignments.map(({ unitId }) => unitId),
        'unit-leader',
      )
      ? refusal('nothing-to-send-back', 'There is no report to send back.', '没有可退回的进展。')
      : refusal(
          'not-yours-to-send-back',
          'Only the leader of the unit or the delivery office sends a report back; who wrote it may until it is signed off.',
          '只有单位负责人或督查室可以退回进展；填报人在审签前可以撤回。',
        );
  },
  async run(context, facts, { reportId, reason }) {
    const { tx, actor, now } = context;
    const report = facts.reports.find(({ id }) => id === reportId);
    if (!report || !mayReturn(actor, report))
      throw new Refused(
        refusal('nothing-to-send-back', 'This report cannot be sent back any more.', '该进展已不能退回。'),
      );
    await tx
      .update(progressReports)
      .set({ state: 'sent-back', sentBackBy: actor.personId, sentBackAt: now, sentBackReason: reason })
      .where(and(eq(progressReports.jurisdictionId, actor.jurisdictionId), eq(progressReports.id, report.id)));
    const counted = report.state === 'signed-off';
    return {
      change: counted ? await takeBackReport(context, facts, report) : {},
      data: { reportId: report.id, reason, before: report.state },
      result: undefined,
    };
  },
});

function mayReturn(actor: Actor, { state, unitId, writtenBy }: ProgressReport): boolean {
  if (state === 'sent-back') return false;
  if (is(actor, 'office')) return true;
  // Who wrote it may have left the unit since.
  const own = writtenBy === actor.personId && isIn(actor, [unitId], 'liaison', 'unit-leader');
  return state === 'awaiting-sign-off' && (own || isIn(actor, [unitId], 'unit-leader'));
}
