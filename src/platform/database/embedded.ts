import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PGlite, type PGliteOptions, type Transaction, types } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle, PgliteSession, PgliteTransaction } from 'drizzle-orm/pglite';
import pg from 'pg';
import { DubanError, directoryUnusable } from '../errors.ts';
import { makePrivate } from '../private-directory.ts';
import { type Connection, type Database, TENANT_ROLE, TENANT_SETTING } from './database.ts';
import { lockDirectory } from './directory-lock.ts';
import { DurableFiles } from './durable-files.ts';
import { clusterIn, makeCluster } from './embedded-cluster.ts';
import { EmbeddedEngine, EngineStopped, failWhenStopped } from './embedded-engine.ts';
import { diskFull } from './errors.ts';
import { because, explain } from './explain.ts';
import { explained, persist, TransactionGuard } from './transactions.ts';

export interface EmbeddedOptions {
  /** Where it lies, for this process alone; null keeps it in memory. */
  readonly directory: string | null;
  /** A folder of `makeTemplate` that an empty directory starts from. */
  readonly template?: string;
  /** What a database in memory starts from: a dump of PGlite's files. */
  readonly image?: Blob;
  /** Told after every fsync: tests count them. */
  readonly onSync?: () => void;
}

type NoSchema = Record<string, never>;

const dialect = new PgDialect({ casing: 'snake_case' });

const asText = (value: string) => value;

const OPTIONS: PGliteOptions = {
  extensions: { pg_trgm },
  // As the driver of PostgreSQL gives them: no number for what may be too large for one, a date without a time zone;
  // moments and spans as drizzle wants them.
  parsers: Object.fromEntries(
    [types.INT8, types.DATE, types.TIMESTAMP, types.TIMESTAMPTZ, types.INTERVAL].map((type) => [type, asText]),
  ),
};

/** Moments as objects, for those who ask without drizzle. */
const RAW = {
  parsers: Object.fromEntries([types.TIMESTAMP, types.TIMESTAMPTZ].map((type) => [type, types.parsers[type]!])),
};

/** drizzle sends its parsers along with every query, and PGlite then copies its hundreds: they are set once instead. */
const lean = (client: Pick<Transaction, 'query'>) =>
  ({
    query: (sql, parameters, options) => client.query(sql, parameters, { rowMode: options?.rowMode }),
  }) as Transaction;

const UTC = ['-c', 'timezone=UTC'];
// Without -F, which turns fsync off; the default way to sync the log is one that PGlite never passes on.
const DURABLE = [...PGlite.defaultStartParams.filter((one) => one !== '-F'), ...UTC, '-c', 'wal_sync_method=fsync'];

/** PostgreSQL inside this process. Refuses a folder that another process works in. */
export async function openEmbedded({ directory, template, image, onSync }: EmbeddedOptions): Promise<Database> {
  if (directory === null) {
    const open = () => start({ loadDataDir: image, startParams: [...PGlite.defaultStartParams, ...UTC] });
    return databaseOn(new EmbeddedEngine(await open(), open), () => {});
  }
  let release = () => {};
  try {
    // PGlite writes its files readable to all: the folder keeps others out.
    await makePrivate(directory);
    release = await lockDirectory(directory);
    await makeCluster(directory, template);
    const open = () => start({ fs: new DurableFiles(clusterIn(directory), onSync), startParams: DURABLE });
    return databaseOn(new EmbeddedEngine(await open(), open), release);
  } catch (error) {
    release();
    if (error instanceof DubanError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw because(
      code === 'ENOSPC' || /No space left/.test(message) ? diskFull() : directoryUnusable(directory, code ?? message),
      error,
    );
  }
}

/**
 * Prepares the files that `openEmbedded` starts an empty directory from. Not durable: it can be made again, and takes a
 * third of the time that way.
 */
export async function makeTemplate(folder: string, prepare: (database: Database) => Promise<void>): Promise<void> {
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(dirname(draft), { recursive: true });
  const open = () => start({ dataDir: draft, startParams: [...PGlite.defaultStartParams, ...UTC] });
  const database = databaseOn(new EmbeddedEngine(await open(), open), () => {});
  try {
    await prepare(database);
  } finally {
    await database.close();
  }
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
}

async function start(options: PGliteOptions): Promise<PGlite> {
  let last = '';
  const listen = (line: string) => {
    last = /(?:FATAL|PANIC): +(.*)/.exec(line)?.[1] ?? last;
    return false;
  };
  try {
    const pglite = await PGlite.create({ ...OPTIONS, ...options, onStderr: listen });
    failWhenStopped(pglite, () => last);
    return pglite;
  } catch (error) {
    throw new EngineStopped(last || (error as Error).message, { cause: error });
  }
}

function databaseOn(engine: EmbeddedEngine, release: () => void): Database {
  const guard = new TransactionGuard();

  const once = <T>(begin: (client: Transaction) => Promise<unknown>, work: (tx: Connection) => Promise<T>) =>
    engine.use((pglite) =>
      pglite.transaction(async (client) => {
        await begin(client);
        return work(
          new PgliteTransaction<NoSchema, NoSchema>(
            dialect,
            new PgliteSession(lean(client), dialect, undefined),
            undefined,
          ),
        );
      }),
    );
  const transaction = <T>(begin: (client: Transaction) => Promise<unknown>, work: (tx: Connection) => Promise<T>) =>
    guard.inside(() => persist(() => once(begin, work)));

  // What drizzle uses of PGlite, so that it too meets the one that runs now.
  const client = {
    query: (...given: Parameters<PGlite['query']>) => {
      guard.check();
      return engine.use((pglite) => lean(pglite).query(...given));
    },
    transaction: <T>(work: (tx: Transaction) => Promise<T>) =>
      guard.inside(() => engine.use((pglite) => pglite.transaction(work))),
  };

  return {
    engine: 'pglite',
    tenant: (jurisdiction, work) => transaction((one) => one.exec(tenantSettings(jurisdiction)), work),
    owner: (work) => transaction(async () => {}, work),
    snapshot: (work) =>
      guard.inside(() =>
        explained(() => once((one) => one.exec('set transaction isolation level repeatable read, read only'), work)),
      ),
    async query<Row>(sql: string, parameters?: readonly unknown[]) {
      guard.check();
      try {
        const answer = await engine.use(async (pglite) =>
          parameters?.length ? pglite.query(sql, [...parameters], RAW) : (await pglite.exec(sql, RAW)).at(-1),
        );
        return (answer?.rows ?? []) as Row[];
      } catch (error) {
        throw explain(error);
      }
    },
    connection: drizzle(client as PGlite, { casing: 'snake_case' }) as Connection,
    async close() {
      await engine.close();
      release();
    },
  };
}

const tenantSettings = (jurisdiction: string) =>
  `set local role ${TENANT_ROLE};
   select set_config('${TENANT_SETTING}', ${pg.escapeLiteral(jurisdiction)}, true)`;
