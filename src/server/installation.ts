import { join } from 'node:path';
import { type Config, readConfig } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import { type Migrations, migrate } from '../platform/database/migrate.ts';
import { openDatabase } from '../platform/database/open-database.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import { openFileStore } from '../platform/files/open-file-store.ts';
import { packageRoot } from '../platform/package-root.ts';

/** What an installation keeps, opened: its database in the schema of this version, and its files. */
export interface Installation {
  readonly config: Config;
  readonly database: Database;
  readonly files: FileStore;
}

export const MIGRATIONS: Migrations = {
  migrationsFolder: join(packageRoot(), 'src', 'ledger', 'migrations'),
  secureFile: join(packageRoot(), 'src', 'ledger', 'secure.sql'),
};

/** Made by the build; an empty embedded database starts from it, which saves the slow part of a first start. */
export const TEMPLATE = join(packageRoot(), 'dist', 'template');

/** The settings of this installation, the same for every command. */
export const configOf = (env: NodeJS.ProcessEnv): Config => readConfig(env, join(packageRoot(), 'data'));

/**
 * Opens what the environment names; without a word in it the embedded database in data/. An empty one stays empty, to be
 * restored into, unless it is to start with the sample district.
 */
export async function openInstallation(env: NodeJS.ProcessEnv, { withSample = false } = {}): Promise<Installation> {
  const config = configOf(env);
  const database = await openDatabase({
    databaseUrl: config.databaseUrl ?? undefined,
    directory: join(config.dataDirectory, 'database'),
    template: withSample ? TEMPLATE : undefined,
  });
  try {
    await migrate(database, MIGRATIONS);
    return { config, database, files: await openFileStore(config) };
  } catch (error) {
    await database.close();
    throw error;
  }
}
