import { chmod, cp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { directoryUnusable } from '../errors.ts';
import { syncPath } from '../sync-path.ts';

/** The files of PostgreSQL below the folder of an embedded database; the lock lies beside them. */
export const clusterIn = (directory: string) => join(directory, 'pgdata');

/**
 * Makes the files of an empty database, or copies them from a prepared one, which takes a tenth of the time. All of it
 * or nothing: a first start that was interrupted begins anew.
 */
export async function makeCluster(directory: string, template: string | undefined): Promise<void> {
  const cluster = clusterIn(directory);
  if (await exists(cluster)) {
    // A disk that is not mounted, or what a broken copy left: PostgreSQL would begin an empty database in it.
    if (await exists(join(cluster, 'PG_VERSION'))) return;
    throw directoryUnusable(directory, 'pgdata/PG_VERSION');
  }
  const draft = `${cluster}.new`;
  await rm(draft, { recursive: true, force: true });
  if (template && (await exists(template))) await cp(template, draft, { recursive: true });
  else await (await PGlite.create(draft)).close();
  await chmod(draft, 0o700);
  await syncTree(draft);
  await rename(draft, cluster);
  await syncPath(directory);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await Promise.all([folder, ...entries.map((entry) => join(entry.parentPath, entry.name))].map(syncPath));
}
