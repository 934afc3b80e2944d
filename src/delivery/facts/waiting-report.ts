import { Refused, refusal } from '../refusal.ts';
import type { MatterFacts, ProgressReport } from './matter-facts.ts';

export const noWaitingReport = refusal(
  'no-waiting-report',
  'No report waits for a signature on this matter.',
  '该事项没有待审签的进展。',
);

/** The report named, if it still waits and belongs to a unit for which the person may decide. */
export function waitingReportOf(
  facts: MatterFacts,
  reportId: string,
  mayDecide: (unitId: string) => boolean,
): ProgressReport {
  const report = facts.reports.find(({ id, state }) => id === reportId && state === 'awaiting-sign-off');
  if (!report || !mayDecide(report.unitId)) throw new Refused(noWaitingReport);
  return report;
}
