import { dayIn } from '../../delivery/index.ts';
import { findPressing } from '../../ledger/index.ts';
import type { SignedInContext } from '../app-context.ts';
import { unitsSeen } from './ledger-query.ts';
import { marking } from './mark-rows.ts';
import { partsOf, placeNow } from './place-now.ts';

// What presses most heads the page; the rest is one step away in the ledger.
const PRESSING = 8;

/** Counts of a year by area, unit and kind, and what presses most; a unit's leader sees their own unit. */
export async function loadDashboardPage({ database, actor, now }: SignedInContext, search: URLSearchParams) {
  const { jurisdictionId } = actor;
  const on = dayIn(actor.timeZone, now());
  const withUnits = unitsSeen(actor);
  return database.tenant(jurisdictionId, async (tx) => {
    const place = await placeNow(database, tx, jurisdictionId);
    const years = await place.years();
    const asked = Number(search.get('year'));
    const year = years.includes(asked) ? asked : (years[0] ?? null);
    const { groups } = await place.counts(year, withUnits);
    const pressing = await place.keep(`pressing ${partsOf(actor)} ${on}`, async () => {
      const found = (await findPressing(tx, jurisdictionId, withUnits, on)).slice(0, PRESSING);
      return found.map(await marking(tx, jurisdictionId, found));
    });
    return { on, year, years, groups, pressing };
  });
}
export type DashboardPageData = Awaited<ReturnType<typeof loadDashboardPage>>;
