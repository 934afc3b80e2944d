import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/**
 * A connection or a transaction that takes queries. Inside a transaction use the one that was handed in: on the embedded
 * engine, which has a single connection, another one would wait for ever (it is refused on both engines).
 */
export type Connection = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/**
 * One PostgreSQL, embedded (PGlite) or at DATABASE_URL: the same dialect, the same schema, the same behaviour.
 *
 * `work` may run up to three times: when others changed the same rows (serialization, deadlock) or the connection broke
 * before anything was committed, it starts again in a new transaction. It must do nothing but ask the database.
 * Whatever fails for a reason outside the program comes as a DubanError, never with SQL in it.
 */
export interface Database {
  readonly engine: 'pglite' | 'postgres';
  /**
   * One transaction inside one jurisdiction, as the role that owns nothing: row-level security lets it see and write
   * that jurisdiction alone. Commits when `work` resolves, rolls back when it throws.
   */
  tenant<T>(jurisdiction: string, work: (tx: Connection) => Promise<T>): Promise<T>;
  /**
   * One transaction as the owner, across jurisdictions: sign-in, migrations, backup, jobs. Never for a page. A `long`
   * one has no limit of time.
   */
  owner<T>(work: (tx: Connection) => Promise<T>, options?: { readonly long?: boolean }): Promise<T>;
  /**
   * One read-only transaction as the owner that sees a single moment, however long it takes and whatever is written
   * meanwhile: backup. Runs `work` once, which may write to files as it goes.
   */
  snapshot<T>(work: (tx: Connection) => Promise<T>): Promise<T>;
  /**
   * Raw SQL as the owner, for libraries that bring their own. Several statements may stand in it when there are no
   * parameters; the rows, as objects, are those of the last one.
   */
  query<Row = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** As the owner and outside any transaction, for libraries that take a drizzle connection. */
  readonly connection: Connection;
  close(): Promise<void>;
}

/** PostgreSQL role of the application inside `tenant`; src/ledger/secure.sql makes it. */
export const TENANT_ROLE = 'duban_app';
/** Setting that row-level security compares with; set for one transaction only. */
export const TENANT_SETTING = 'duban.jurisdiction_id';
