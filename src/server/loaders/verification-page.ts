import { dayIn } from '../../delivery/index.ts';
import { withSharedEnglish } from '../../ledger/index.ts';
import type { SignedInContext } from '../app-context.ts';
import { waitingFor } from './waiting-lists.ts';

const LISTS = ['toVerify', 'toClose', 'toDecide'] as const;

/** The verification queue: submitted for closing, verified and to be closed, extensions to decide. */
export function loadVerificationPage({ database, actor, now }: SignedInContext) {
  const on = dayIn(actor.timeZone, now());
  return database.tenant(actor.jurisdictionId, async (tx) => {
    const find = waitingFor(tx, actor, on);
    const lists = [];
    for (const name of LISTS) lists.push({ name, rows: await find(name) });
    const named = await withSharedEnglish(
      tx,
      actor.jurisdictionId,
      lists.flatMap(({ rows }) => rows),
    );
    return {
      lists: lists
        .filter(({ rows }) => rows.length > 0)
        .map(({ name, rows }) => ({ name, rows: named.splice(0, rows.length) })),
    };
  });
}
