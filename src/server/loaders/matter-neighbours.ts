import { findMatters, listYears, type MatterFilter } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import type { Actor } from '../app-context.ts';
import { readLedgerQuery, unitsSeen } from './ledger-query.ts';
import { isWaitingList, type WaitingList, waitingFor } from './waiting-lists.ts';

interface Place {
  readonly id: string;
  readonly number: string;
  readonly due: string;
  readonly updatedAt: Date;
}

interface Neighbour {
  readonly id: string;
  readonly number: string;
  /** What its own page is told of the list. */
  readonly list: string;
}

export interface Neighbours {
  /** The search of the ledger from which the matter was opened; or its place in a list of what waits. */
  readonly list: string;
  readonly queue: WaitingList | null;
  readonly before: Neighbour | undefined;
  readonly after: Neighbour | undefined;
}

/** The matters before and after one in the list from which it was opened. */
export function findNeighbours(
  tx: Connection,
  actor: Actor,
  on: string,
  list: string,
  matter: Place,
): Promise<Neighbours> {
  const queue = new URLSearchParams(list).get('queue');
  return isWaitingList(queue) ? findInQueue(tx, actor, on, list, queue, matter) : findInLedger(tx, actor, list, matter);
}

/**
 * A list of what waits is worked off: a matter that was dealt with is in it no more. Then the next is the one that stood
 * behind it, or else the first one left.
 */
async function findInQueue(
  tx: Connection,
  actor: Actor,
  on: string,
  list: string,
  queue: WaitingList,
  { id }: Place,
): Promise<Neighbours> {
  const rows = await waitingFor(tx, actor, on)(queue);
  const indexOf = (wanted: string | null) => rows.findIndex((row) => row.id === wanted);
  const place = (index: number) => {
    const row = rows[index];
    return row && { id: row.id, number: row.number, list: row.place };
  };
  const at = indexOf(id);
  const after = at < 0 ? Math.max(0, indexOf(new URLSearchParams(list).get('then'))) : at + 1;
  return { list, queue, before: place(at - 1), after: place(after) };
}

async function findInLedger(tx: Connection, actor: Actor, list: string, matter: Place): Promise<Neighbours> {
  const years = await listYears(tx, actor.jurisdictionId);
  const query = readLedgerQuery(new URLSearchParams(list), years[0] ?? null);
  const filter: MatterFilter = { ...query.filter, withUnits: unitsSeen(actor) };
  const values = { number: matter.number, due: matter.due, updated: matter.updatedAt.toISOString() };
  const next = async (descending: boolean) => {
    const after = { value: values[query.order], number: matter.number };
    const [found] = await findMatters(tx, actor.jurisdictionId, filter, {
      ...{ order: query.order, descending, after, limit: 1 },
    });
    return found && { id: found.id, number: found.number, list };
  };
  return { list, queue: null, before: await next(!query.descending), after: await next(query.descending) };
}
