import { findingsTable } from '../../../publishing/index.ts';
import { loadReportFindings } from '../../../server/index.ts';
import { requireActor } from '../../context.ts';
import { say } from '../../i18n/messages.ts';
import { findingMarks } from '../../messages/reports.ts';
import { workbookAnswer } from '../../workbook-answer.ts';
import type { Route } from './+types/findings.ts';

/** What was found odd in a report, as a file for the one who translates it. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const app = requireActor(context, 'reports');
  const { year, number, reading, marks } = await loadReportFindings(app, params.editionId);
  const t = say(findingMarks, app.lang);
  const decisions = new Map(
    [...marks].map(([id, { state, by, note }]) => [id, [t[state], by, note].filter(Boolean).join(' · ')]),
  );
  return workbookAnswer([findingsTable(reading, app.lang, decisions)], t.fileName(year, number));
}
