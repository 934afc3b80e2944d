import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type SQL, sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Connection, Database } from './database.ts';
import { databaseWithoutChinese, foreignPlace, newerDatabase, nothingThere } from './errors.ts';

export interface Migrations {
  /** What drizzle-kit writes. */
  readonly migrationsFolder: string;
  /** A file of statements that may be run again and again: roles, grants, policies. */
  readonly secureFile: string;
}

export interface Beginning {
  /** There must be a database of Duban already: a command that only looks makes none. */
  readonly begun?: boolean;
  /** For the sentences: the folder of an embedded database. */
  readonly place?: string | null;
}

// Any number, the same in every process: two nodes that start at once wait for each other.
const MIGRATING = 4_870_001;

/** Brings the database to the schema of this version, then its rights; all of it or nothing. */
export async function migrate(
  database: Database,
  { migrationsFolder, secureFile }: Migrations,
  { begun = false, place = null }: Beginning = {},
): Promise<void> {
  const migrations = readMigrationFiles({ migrationsFolder });
  const secure = readFileSync(secureFile, 'utf8');
  const work = async (tx: Connection) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATING})`);
    await checkLocale(tx);
    const [first, done] = await migrationsIn(tx);
    if (first === 0 ? await hasTables(tx) : first !== migrations[0]?.folderMillis) throw foreignPlace(place);
    if (first === 0 && begun) throw nothingThere(place);
    if (done > (migrations.at(-1)?.folderMillis ?? 0)) throw newerDatabase();
    const wanted = migrations.filter((one) => one.folderMillis > done);
    for (const { sql: statements, folderMillis, hash } of wanted) {
      for (const statement of statements) await tx.execute(sql.raw(statement));
      await tx.execute(
        sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`,
      );
    }
    const secured = await isSecured(tx, secure);
    if (wanted.length > 0 || !secured) await secureWith(tx, secure);
  };
  await database.owner(work, { long: true });
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * Whether the rights are those of this version. Setting them locks every table for a moment: a node that starts beside
 * others at work must not wait for all of them.
 */
async function isSecured(tx: Connection, secure: string): Promise<boolean> {
  await tx.execute(sql`create table if not exists drizzle.secured (hash text not null)`);
  const row = await one<{ hash: string | null; role: boolean }>(
    tx,
    sql`select (select hash from drizzle.secured) as hash,
               exists (select from pg_roles where rolname = 'duban_app') as role`,
  );
  return row.role && row.hash === digest(secure);
}

async function secureWith(tx: Connection, secure: string): Promise<void> {
  // In a block, because the drivers take several statements at once only outside of drizzle.
  await tx.execute(sql.raw(`do $migrate$ begin execute $secure$${secure}$secure$; end $migrate$`));
  await tx.execute(sql`delete from drizzle.secured`);
  await tx.execute(sql`insert into drizzle.secured values (${digest(secure)})`);
}

/** When the oldest and the newest migration in the database were made, 0 where there is none; drizzle-kit reads the same table. */
async function migrationsIn(tx: Connection): Promise<readonly [oldest: number, newest: number]> {
  await tx.execute(sql`create schema if not exists drizzle`);
  await tx.execute(
    sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
  );
  const row = await one<{ oldest: string | null; newest: string | null }>(
    tx,
    sql`select min(created_at) as oldest, max(created_at) as newest from drizzle.__drizzle_migrations`,
  );
  return [Number(row.oldest ?? 0), Number(row.newest ?? 0)];
}

/** Whether something is kept there; tables that an extension brings are nobody's. */
async function hasTables(tx: Connection): Promise<boolean> {
  const { found } = await one<{ found: boolean }>(
    tx,
    sql`select exists (
          select from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
            and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')) as found`,
  );
  return found;
}

/** In the locale C no Chinese character is a letter, and pg_trgm finds nothing. */
async function checkLocale(tx: Connection): Promise<void> {
  const { encoding, ctype } = await one<{ encoding: string; ctype: string }>(
    tx,
    sql`select pg_encoding_to_char(encoding) as encoding, datctype as ctype from pg_database where datname = current_database()`,
  );
  if (encoding !== 'UTF8' || ctype === 'C' || ctype === 'POSIX') throw databaseWithoutChinese(encoding, ctype);
}

async function one<Row>(tx: Connection, query: SQL): Promise<Row> {
  return ((await tx.execute(query)) as unknown as { rows: Row[] }).rows[0]!;
}
