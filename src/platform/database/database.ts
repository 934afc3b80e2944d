import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/**
 * A connection or a transaction that takes queries. Inside a transaction use the one that was handed in: on the embedded
 * engine, which has a single connection, another one would wait for ever.
 */
export type Connection = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** One PostgreSQL, embedded (PGlite) or at DATABASE_URL: the same dialect, the same schema, the same behaviour. */
export interface Database {
  readonly engine: 'pglite' | 'postgres';
  /**
   * One transaction inside one jurisdiction, as the role that owns nothing: row-level security lets it see and write
   * that jurisdiction alone. Commits when `work` resolves, rolls back when it throws.
   */
  tenant<T>(jurisdiction: string, work: (tx: Connection) => Promise<T>): Promise<T>;
  /** One transaction as the owner, across jurisdictions: sign-in, migrations, backup, jobs. Never for a page. */
  owner<T>(work: (tx: Connection) => Promise<T>): Promise<T>;
  /** Raw statements as the owner, for libraries that bring their own SQL. Rows as objects. */
  query<Row = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}
