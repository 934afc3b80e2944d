import { dayIn, is, unitsOf } from '../../delivery/index.ts';
import { awaitingSignOff, countMatters, findMatters, listViews, proposedUnits } from '../../ledger/index.ts';
import type { SignedInContext } from '../app-context.ts';
import { wantedBy } from './ledger-query.ts';
import { placeNow } from './place-now.ts';
import { grownFrom } from './table-rows.ts';

/** A page of the ledger table with what its filters offer. A unit sees the matters it has a part in. */
export async function loadLedgerPage({ database, actor, now }: SignedInContext, search: URLSearchParams) {
  const office = is(actor, 'office');
  return database.tenant(actor.jurisdictionId, async (tx) => {
    const place = await placeNow(database, tx, actor.jurisdictionId);
    const years = await place.years();
    const { wanted, ...query } = await wantedBy(tx, actor, search, years[0] ?? null);
    const year = query.filter.year ?? years[0];
    const rows = await findMatters(tx, actor.jurisdictionId, wanted, {
      order: query.order,
      descending: query.descending,
      after: query.after,
      limit: query.rows + 1,
    });
    const shown = rows.slice(0, query.rows);
    const isLast = rows.length === shown.length;
    const last = shown.at(-1);
    const unassigned = office ? shown.filter(({ leadUnitId }) => leadUnitId === null).map(({ id }) => id) : [];
    const proposed = await proposedUnits(tx, actor.jurisdictionId, unassigned);
    const ids = shown.map(({ id }) => id);
    const awaiting = await awaitingSignOff(tx, actor.jurisdictionId, ids);
    const places = { number: last?.number, due: last?.due, updated: last?.updatedAt.toISOString() };
    return {
      rows: shown.map(
        ({ type: _type, leadUnitId: _unit, lastReportAt: _told, updatedAt: _at, version: _version, ...row }) => ({
          ...row,
          proposed: proposed.get(row.id)?.lead[0] ?? null,
          awaitsSignOff: awaiting.has(row.id),
        }),
      ),
      next: isLast ? null : `${places[query.order]}~${last!.number}`,
      ...(query.after || !isLast
        ? await countMatters(tx, actor.jurisdictionId, wanted)
        : { count: rows.length, more: false }),
      isBehind: query.after !== null,
      grown: grownFrom(query.rows, isLast),
      query,
      years,
      areas: year ? (await place.counts(year, null)).areas : [],
      units: (await place.units()).map(({ id, nameZh, nameEn }) => ({
        id,
        zh: nameZh,
        en: nameEn || nameZh,
      })),
      views: (
        await place.keep(`views ${actor.personId}`, () => listViews(tx, actor.jurisdictionId, actor.personId))
      ).map(({ personId, ...view }) => ({
        ...view,
        own: personId === actor.personId,
      })),
      mayShare: is(actor, 'office', 'administrator'),
      office,
      // A table has one form for its boxes; who is of the office besides submits from the page Today.
      submits: !office && unitsOf(actor, 'unit-leader').length > 0,
      leaders: office
        ? (await place.people(dayIn(actor.timeZone, now())))
            .filter(({ active, memberships }) => active && memberships.some(({ role }) => role === 'leader'))
            .map(({ id, name, post }) => ({ id, name, post }))
        : [],
    };
  });
}
