import { dayIn, is, unitsOf } from '../../delivery/index.ts';
import { countFindings, listEditions, proposedUnits } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import type { Actor, SignedInContext } from '../app-context.ts';
import { marking } from './mark-rows.ts';
import { partsOf, placeNow } from './place-now.ts';
import { isWaitingList, WAITING_LISTS, type WaitingList, waitingFor } from './waiting-lists.ts';

/** So much of a list is shown until the whole of it is asked for. */
const SHOWN = 20;

/**
 * What waits for the person today. Of each list its length, at most 200, and its first rows; of the one that is `asked`
 * for all rows. Its dozen lists are the same for whoever has the same parts, until something happens.
 */
export async function loadTodayPage({ database, actor, now }: SignedInContext, asked: string | null) {
  const whole = isWaitingList(asked) ? asked : null;
  const on = dayIn(actor.timeZone, now());
  return database.tenant(actor.jurisdictionId, async (tx) => {
    const place = await placeNow(database, tx, actor.jurisdictionId);
    return place.keep(`today ${whole} ${partsOf(actor)} ${on}`, () => gather(tx, actor, on, whole));
  });
}
export type TodayPageData = Awaited<ReturnType<typeof loadTodayPage>>;

async function gather(tx: Connection, actor: Actor, on: string, whole: WaitingList | null) {
  const { jurisdictionId } = actor;
  const office = is(actor, 'office');
  const translates = is(actor, 'translator');
  const imports = office || translates;
  const keepsDirectory = is(actor, 'office', 'administrator');
  const editions = imports || keepsDirectory ? await listEditions(tx, jurisdictionId) : [];
  const findings: ReadonlyMap<string, number> = translates ? await countFindings(tx, jurisdictionId) : new Map();
  const find = waitingFor(tx, actor, on);
  const lists = [];
  for (const name of WAITING_LISTS) {
    const rows = await find(name);
    lists.push({ name, count: rows.length, rows: name === whole ? rows : rows.slice(0, SHOWN) });
  }
  const shown = lists.flatMap(({ rows }) => rows);
  const mark = await marking(tx, jurisdictionId, shown);
  const unassigned = shown.filter(({ leadZh }) => office && leadZh === null).map(({ id }) => id);
  const proposed = await proposedUnits(tx, jurisdictionId, unassigned);
  return {
    on,
    toConfirm: editions.filter(({ open }) => office && open > 0),
    toCheck: editions
      .map((edition) => ({ ...edition, findings: findings.get(edition.id) ?? 0 }))
      .filter((edition) => edition.findings > 0),
    lists: lists
      .map(({ name, count, rows }) => ({
        name,
        count,
        rows: rows.map((row) => ({ ...mark(row), proposed: proposed.get(row.id)?.lead[0] ?? null })),
      }))
      .filter(({ count }) => count > 0),
    /** A liaison sees what is ready, and the leader of the unit submits it. */
    submits: unitsOf(actor, 'unit-leader').length > 0,
    /** Nothing has been imported yet: which of the first steps are this person's. */
    begins: (imports || keepsDirectory) && editions.length === 0 ? { keepsDirectory, imports } : null,
  };
}
