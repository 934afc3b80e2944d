import { dayIn, is, unitsOf } from '../../delivery/index.ts';
import { findPressing, listYears } from '../../ledger/index.ts';
import type { SignedInContext } from '../app-context.ts';
import { countsOf } from './counts-of.ts';

/** Counts of a year by area, unit and kind, and what presses most; a unit's leader sees their own unit. */
export async function loadDashboardPage({ database, actor, now }: SignedInContext, search: URLSearchParams) {
  const { jurisdictionId } = actor;
  const on = dayIn(actor.timeZone, now());
  const withUnits = is(actor, 'office', 'leader', 'administrator') ? null : unitsOf(actor, 'liaison', 'unit-leader');
  return database.tenant(jurisdictionId, async (tx) => {
    const years = await listYears(tx, jurisdictionId);
    const asked = Number(search.get('year'));
    const year = years.includes(asked) ? asked : (years[0] ?? null);
    const { groups } = await countsOf(database, tx, jurisdictionId, { year, withUnits });
    return { on, year, years, groups, pressing: (await findPressing(tx, jurisdictionId, withUnits, on)).slice(0, 20) };
  });
}
export type DashboardPageData = Awaited<ReturnType<typeof loadDashboardPage>>;
