import { is } from '../../delivery/index.ts';
import { listEditions } from '../../ledger/index.ts';
import type { SignedInContext } from '../app-context.ts';

/** Every imported report with how far its confirmation has come, and whether the person may import another. */
export async function loadReportList({ database, actor }: SignedInContext) {
  const editions = await database.tenant(actor.jurisdictionId, (tx) => listEditions(tx, actor.jurisdictionId));
  return { editions, mayImport: is(actor, 'office', 'translator') };
}
