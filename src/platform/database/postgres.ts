import { drizzle, NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { type Connection, type Database, TENANT_ROLE, TENANT_SETTING } from './database.ts';
import { commitUnknown, databaseBusy, databaseClosed } from './errors.ts';
import { because, explain, isLost, refusalOf } from './explain.ts';
import { explained, persist, RolledBack, TransactionGuard } from './transactions.ts';

export interface PostgresOptions {
  readonly url: string;
  readonly poolSize?: number;
  /** No statement may take longer. */
  readonly statementSeconds?: number;
  readonly connectSeconds?: number;
}

const dialect = new PgDialect({ casing: 'snake_case' });

/** A PostgreSQL server. Connects when first asked: a server that is away is told by the first query. */
export function openPostgres({
  url,
  poolSize = 10,
  statementSeconds = 30,
  connectSeconds = 5,
}: PostgresOptions): Database {
  const options: pg.PoolConfig = {
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: connectSeconds * 1000,
    keepAlive: true,
    application_name: 'duban',
    types: { getTypeParser: parserFor },
  };
  // The timeout ends the wait when the network is cut and no answer of the server can come.
  const pool = makePool({ ...options, query_timeout: (statementSeconds + 5) * 1000 });
  // Connects when it is asked, which is rare, and leaves soon.
  const longPool = makePool({ ...options, max: 2 });
  let taken = 0;
  pool.on('acquire', () => taken++);
  pool.on('release', () => taken--);
  const guard = new TransactionGuard();
  const limited = settingsFor(statementSeconds);
  const unlimited = settingsFor(0);

  async function connect(from: pg.Pool): Promise<pg.PoolClient> {
    if (from.ending) throw databaseClosed();
    try {
      return await from.connect();
    } catch (error) {
      // Nothing was begun, so the caller hears at once; a server that is away is not asked three times.
      throw from === pool && taken >= poolSize ? because(databaseBusy(), error) : explain(error);
    }
  }

  async function transaction<T>(from: pg.Pool, begin: string, work: (tx: Connection) => Promise<T>): Promise<T> {
    const client = await connect(from);
    let broken = false;
    const onError = () => {
      broken = true;
    };
    client.on('error', onError);
    try {
      await client.query(begin);
      const tx = new NodePgTransaction<Record<string, never>, Record<string, never>>(
        dialect,
        new NodePgSession<Record<string, never>, Record<string, never>>(client, dialect, undefined),
        undefined,
      );
      const result = await work(tx);
      await commit(client);
      return result;
    } catch (error) {
      await client.query('rollback').catch(onError);
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }

  return {
    engine: 'postgres',
    tenant: (jurisdiction, work) =>
      guard.inside(() => persist(() => transaction(pool, `begin; ${limited}; ${tenantSettings(jurisdiction)}`, work))),
    owner: (work, { long = false } = {}) =>
      guard.inside(() =>
        persist(() => transaction(long ? longPool : pool, `begin; ${long ? unlimited : limited}`, work)),
      ),
    snapshot: (work) =>
      guard.inside(() =>
        explained(() => transaction(longPool, `begin isolation level repeatable read read only; ${unlimited}`, work)),
      ),
    async query<Row>(sql: string, parameters?: readonly unknown[]) {
      guard.check();
      if (pool.ending) throw databaseClosed();
      try {
        const answer: pg.QueryResult | pg.QueryResult[] = parameters?.length
          ? await pool.query(sql, [...parameters])
          : await pool.query(sql);
        return ((Array.isArray(answer) ? answer.at(-1) : answer)?.rows ?? []) as Row[];
      } catch (error) {
        throw explain(error);
      }
    },
    connection: drizzle(pool, { casing: 'snake_case' }) as Connection,
    async close() {
      await Promise.all([pool.end(), longPool.end()]);
    },
  };
}

function makePool(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(options);
  // An idle connection broke; the pool has dropped it. Without a listener the process would end.
  pool.on('error', () => {});
  return pool;
}

async function commit(client: pg.PoolClient): Promise<void> {
  let tag: string;
  try {
    tag = (await client.query('commit')).command;
  } catch (error) {
    // Without an answer nobody knows whether it was done: doing it again might do it twice.
    throw isLost(error) || !refusalOf(error) ? because(commitUnknown(), error) : error;
  }
  if (tag === 'ROLLBACK') throw new RolledBack();
}

// Nought is no limit. One round trip; everything ends with the transaction, so that it also holds behind a pooler.
const settingsFor = (seconds: number) =>
  `select set_config('timezone', 'UTC', true), set_config('statement_timeout', '${seconds * 1000}', true),
   set_config('idle_in_transaction_session_timeout', '${seconds * 2000}', true)`;

const tenantSettings = (jurisdiction: string) =>
  `select set_config('role', '${TENANT_ROLE}', true), set_config('${TENANT_SETTING}', ${pg.escapeLiteral(jurisdiction)}, true)`;

/** Dates stay what they are, `YYYY-MM-DD`: a Date would move them by the time zone of the machine. */
const parserFor: typeof pg.types.getTypeParser = (id: number, format?: 'text' | 'binary') =>
  id === pg.types.builtins.DATE ? (value: string) => value : pg.types.getTypeParser(id, format as 'text');
