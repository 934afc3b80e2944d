import { and, eq } from 'drizzle-orm';
import { progressReports } from '../../ledger/index.ts';
import { isIn } from '../actor.ts';
import { applyReport } from '../facts/apply-report.ts';
import { noWaitingReport, waitingReportOf } from '../facts/waiting-report.ts';
import { identifier } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { MATTER_IS_CLOSED, refusal } from '../refusal.ts';

/** The unit's leader answers for a report of the unit (审签). From then on its values count. */
export const signOffReport = matterDeed({
  name: 'sign-off-report',
  measures: true,
  fields: { reportId: identifier },
  policy(actor, facts) {
    const waiting = facts.reports.filter(({ state }) => state === 'awaiting-sign-off');
    if (waiting.length === 0) return noWaitingReport;
    if (!waiting.some(({ unitId }) => isIn(actor, [unitId], 'unit-leader')))
      return refusal(
        'unit-leader-only',
        'Only the leader of the unit that wrote the report signs it off.',
        '只有填报单位的负责人可以审签。',
      );
    if (facts.matter.stage === 'closed') return MATTER_IS_CLOSED;
    return null;
  },
  async run(context, facts, { reportId }) {
    const { tx, actor, now } = context;
    const report = waitingReportOf(facts, reportId, (unitId) => isIn(actor, [unitId], 'unit-leader'));
    await tx
      .update(progressReports)
      .set({ state: 'signed-off', signedOffBy: actor.personId, signedOffAt: now })
      .where(and(eq(progressReports.jurisdictionId, actor.jurisdictionId), eq(progressReports.id, report.id)));
    return {
      change: await applyReport(context, facts, report),
      data: { reportId: report.id, values: report.values, milestonesDone: report.milestonesDone, asOf: report.asOf },
      result: undefined,
    };
  },
});
