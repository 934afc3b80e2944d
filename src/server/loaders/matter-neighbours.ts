import { findMatters, type MatterFilter } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import type { Actor } from '../app-context.ts';
import { readLedgerQuery, unitsSeen } from './ledger-page.ts';

interface Place {
  readonly number: string;
  readonly due: string;
  readonly updatedAt: Date;
}

/** The matters before and after one in the list of the ledger from which it was opened. */
export async function findNeighbours(
  tx: Connection,
  actor: Actor,
  { list, newestYear }: { readonly list: string; readonly newestYear: number | null },
  matter: Place,
) {
  const query = readLedgerQuery(new URLSearchParams(list), newestYear);
  const filter: MatterFilter = { ...query.filter, withUnits: unitsSeen(actor) };
  const values = { number: matter.number, due: matter.due, updated: matter.updatedAt.toISOString() };
  const next = async (descending: boolean) => {
    const after = { value: values[query.order], number: matter.number };
    const [found] = await findMatters(tx, actor.jurisdictionId, filter, {
      ...{ order: query.order, descending, after, limit: 1 },
    });
    return found && { id: found.id, number: found.number };
  };
  return { list, before: await next(!query.descending), after: await next(query.descending) };
}
