import { readEdition } from '../../ledger/index.ts';
import type { Connection, Database } from '../../platform/database/database.ts';

/** Half a megabyte each. */
const MOST = 20;

type Edition = Awaited<ReturnType<typeof readEdition>>;
const kept = new WeakMap<Database, Map<string, Edition>>();

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
  const all = kept.get(database) ?? new Map<string, Edition>();
  kept.set(database, all);
  const key = `${jurisdictionId} ${editionId}`;
  const edition = all.get(key) ?? (await readEdition(tx, jurisdictionId, editionId));
  all.delete(key);
  if (edition) all.set(key, edition);
  if (all.size > MOST) all.delete(all.keys().next().value!);
  return edition;
}
