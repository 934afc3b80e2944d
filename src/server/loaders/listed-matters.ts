import { findMatters } from '../../ledger/index.ts';
import { DubanError } from '../../platform/errors.ts';
import type { SignedInContext } from '../app-context.ts';
import { wantedBy } from './ledger-query.ts';
import { placeNow } from './place-now.ts';

/** So many matters may be changed at once: some seconds of work. */
const MOST_AT_ONCE = 500;

/** Every matter that the address of the table names, on whichever page of it, for what is done to all of them. */
export async function findListedMatters({ database, actor }: SignedInContext, search: URLSearchParams) {
  return database.tenant(actor.jurisdictionId, async (tx) => {
    const years = await (await placeNow(database, tx, actor.jurisdictionId)).years();
    const { wanted, order, descending } = await wantedBy(tx, actor, search, years[0] ?? null);
    const limit = MOST_AT_ONCE + 1;
    const found = await findMatters(tx, actor.jurisdictionId, wanted, { order, descending, limit });
    if (found.length > MOST_AT_ONCE) throw tooMany();
    return found.map(({ id }) => id);
  });
}

const tooMany = () =>
  new DubanError('too-many', {
    en: `At most ${MOST_AT_ONCE} at once. Set more conditions first.`,
    zh: `一次最多办理 ${MOST_AT_ONCE} 件，请先筛选得更少一些。`,
  });
