import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '../../platform/config.ts';
import type { Database } from '../../platform/database/database.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import { openFileStore } from '../../platform/files/open-file-store.ts';

export interface Ledger {
  readonly database: Database;
  readonly files: FileStore;
  readonly config: Config;
}

/** The settings of this installation, the same for every command. */
export const configFromEnvironment = () => readConfig(process.env, join(homedir(), '.duban'));

// dist/duban.js lies one folder below the package.
const LEDGER = join(import.meta.dirname, '..', 'src', 'ledger');

/** Opens the database that the environment names, brings it to this version, and closes it whatever happens. */
export async function withLedger<T>(work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const config = configFromEnvironment();
  const database = await openDatabase({
    databaseUrl: config.databaseUrl ?? undefined,
    directory: config.dataDirectory,
  });
  try {
    await migrate(database, {
      migrationsFolder: join(LEDGER, 'migrations'),
      secureFile: join(LEDGER, 'secure.sql'),
    });
    return await work({ database, files: await openFileStore(config), config });
  } finally {
    await database.close();
  }
}
