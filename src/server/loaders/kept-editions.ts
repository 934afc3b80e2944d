import { readEdition } from '../../ledger/index.ts';
import type { Connection, Database } from '../../platform/database/database.ts';
import { RecentlyUsed } from '../../platform/recently-used.ts';

/** Half a megabyte each. */
const MOST = 20;

type Edition = Awaited<ReturnType<typeof readEdition>>;
const kept = new RecentlyUsed<Database, NonNullable<Edition>>(MOST);

/**
 * The text of an edition. It never changes once it was imported, and to read it takes longer than all else on the page of
 * the report: the editions read last are kept. Who may see it must be asked before.
 */
export async function editionOf(
  database: Database,
  tx: Connection,
  jurisdictionId: string,
  editionId: string,
): Promise<Edition> {
  const key = `${jurisdictionId} ${editionId}`;
  const known = kept.get(database, key);
  if (known) return known;
  const edition = await readEdition(tx, jurisdictionId, editionId);
  if (edition) kept.set(database, key, edition);
  return edition;
}
