import { dayIn } from '../../delivery/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import type { Actor, SignedInContext } from '../app-context.ts';
import { marking } from './mark-rows.ts';
import { partsOf, placeNow } from './place-now.ts';
import { waitingFor } from './waiting-lists.ts';

const LISTS = ['toVerify', 'toClose', 'toDecide'] as const;

/** The verification queue: submitted for closing, verified and to be closed, extensions to decide. */
export function loadVerificationPage({ database, actor, now }: SignedInContext) {
  const on = dayIn(actor.timeZone, now());
  return database.tenant(actor.jurisdictionId, async (tx) => {
    const place = await placeNow(database, tx, actor.jurisdictionId);
    return place.keep(`verification ${partsOf(actor)} ${on}`, () => gather(tx, actor, on));
  });
}

async function gather(tx: Connection, actor: Actor, on: string) {
  const find = waitingFor(tx, actor, on);
  const lists = [];
  for (const name of LISTS) lists.push({ name, rows: await find(name) });
  const mark = await marking(
    tx,
    actor.jurisdictionId,
    lists.flatMap(({ rows }) => rows),
  );
  return {
    lists: lists.filter(({ rows }) => rows.length > 0).map(({ name, rows }) => ({ name, rows: rows.map(mark) })),
  };
}
