import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, readConfig } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import { clusterIn } from '../platform/database/embedded-cluster.ts';
import { foreignPlace, nothingThere } from '../platform/database/errors.ts';
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

export interface Opening {
  /** There must be a database already; else an empty one is made where there is none. */
  readonly begun?: boolean;
  /** One that is made here starts with the sample district; else it stays empty, to be restored into. */
  readonly withSample?: boolean;
}

/** Opens what the environment names; without a word in it the embedded database in data/. */
export async function openInstallation(
  env: NodeJS.ProcessEnv,
  { begun = false, withSample = false }: Opening = {},
): Promise<Installation> {
  const config = configOf(env);
  const place = config.databaseUrl ? null : config.dataDirectory;
  if (place) await requireOwnFolder(place, begun);
  const database = await openDatabase({
    databaseUrl: config.databaseUrl ?? undefined,
    directory: join(config.dataDirectory, 'database'),
    template: withSample ? TEMPLATE : undefined,
  });
  try {
    await migrate(database, MIGRATIONS, { begun, place });
    return { config, database, files: await openFileStore(config) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** What the data folder of an embedded database holds, and what any folder may hold besides. */
const OWN = /^(?:database|files|secret.*|backup.*|lost\+found|\..*)$/;

/** Makes nothing in a folder of something else: a mistyped DUBAN_DATA is told, and not filled. */
async function requireOwnFolder(folder: string, begun: boolean): Promise<void> {
  if (await isThere(clusterIn(join(folder, 'database')))) return;
  const held = await readdir(folder).catch(() => []);
  if (held.some((name) => !OWN.test(name))) throw foreignPlace(folder);
  if (begun && (await mayBeEntered(folder))) throw nothingThere(folder);
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** A file, or a folder that is closed to us, is told by who opens it. */
const mayBeEntered = (path: string) =>
  readdir(path).then(
    () => true,
    ({ code }: NodeJS.ErrnoException) => code === 'ENOENT',
  );
