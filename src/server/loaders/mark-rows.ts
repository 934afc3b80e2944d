import { awaitingSignOff, sharingEnglish } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';

/** What is told of a matter beside the question that found it. */
export interface Marks {
  /** Its own Chinese stands by where others have its English. */
  readonly sharesEnglish: boolean;
  /** A report of it waits for sign-off: what its pace says, it says without it. */
  readonly awaitsSignOff: boolean;
}

/**
 * Marks the rows of a page. Asked once for all that it shows, in however many lists: a queue may hold many more. By the
 * matter, not by the row: one may stand in several lists, and in one of them with several reports.
 */
export async function marking(tx: Connection, jurisdictionId: string, rows: readonly { readonly id: string }[]) {
  const ids = [...new Set(rows.map(({ id }) => id))];
  const sharing = await sharingEnglish(tx, jurisdictionId, ids);
  const awaiting = await awaitingSignOff(tx, jurisdictionId, ids);
  return <Row extends { readonly id: string }>(row: Row): Row & Marks => ({
    ...row,
    sharesEnglish: sharing.has(row.id),
    awaitsSignOff: awaiting.has(row.id),
  });
}
