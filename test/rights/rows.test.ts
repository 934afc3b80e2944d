import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection, Database } from '../../src/platform/database/database.ts';
import { refusalOf } from '../../src/platform/database/explain.ts';
import { freshEmbedded, freshPostgres } from '../database/harness.ts';
import { makeWorld, type World } from './world.ts';

const SIGN_IN = ['user', 'session', 'account', 'verification', 'two_factor', 'rate_limit'];
/** insufficient_privilege: what row-level security, missing grants and the trigger of the log all say. */
const FORBIDDEN = '42501';

interface Table {
  readonly name: string;
  /** How many rows each of the two jurisdictions has. */
  readonly here: number;
  readonly there: number;
  /** One row of the first, as JSON: what someone elsewhere might try to write. */
  readonly row: string;
}

// What the database itself refuses, whatever the program asks of it.
describe.each([
  ['PostgreSQL', freshPostgres],
  ['PGlite', freshEmbedded],
])('rows (%s)', (_engine, fresh) => {
  let database: Database;
  let world: World;
  let tables: Table[];

  beforeAll(async () => {
    database = await fresh();
    world = await makeWorld(database);
    const names = await database.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'jurisdiction_id' order by 1`,
    );
    tables = [];
    for (const { name } of names) {
      const [row] = await database.query<Omit<Table, 'name'>>(
        `select count(*) filter (where jurisdiction_id = '${world.place}')::int as here,
                count(*) filter (where jurisdiction_id = '${world.elsewhere}')::int as there,
                max(to_jsonb(one)::text) filter (where jurisdiction_id = '${world.place}') as row from "${name}" one`,
      );
      tables.push({ name, ...row! });
    }
  }, 180_000);
  afterAll(() => database.close());

  const count = async (tx: Connection, name: string) => {
    const answer = await tx.execute(sql.raw(`select count(*)::int as rows from "${name}"`));
    return (answer as unknown as { rows: { rows: number }[] }).rows[0]!.rows;
  };
  /** What the database answers to a statement: its refusal, or how many rows it touched. */
  const answer = async (as: 'owner' | string, statement: string) => {
    const run = async (tx: Connection) => {
      const done = (await tx.execute(sql.raw(statement))) as unknown as { rowCount?: number; affectedRows?: number };
      return done.rowCount ?? done.affectedRows ?? 0;
    };
    try {
      return await (as === 'owner' ? database.owner(run) : database.tenant(as, run));
    } catch (error) {
      return refusalOf((error as Error).cause)?.code ?? String(error);
    }
  };

  test('there is something to hide in most tables', () => {
    expect(tables.length).toBeGreaterThan(18);
    expect(tables.filter(({ here }) => here > 0).length).toBeGreaterThan(14);
    expect(tables.filter(({ there }) => there > 0).map(({ name }) => name)).toEqual(['memberships', 'people', 'units']);
  });

  test('each jurisdiction sees its own rows, and who names none or an unknown one sees nothing', async () => {
    const places = [
      [world.place, (table: Table) => table.here, 1],
      [world.elsewhere, (table: Table) => table.there, 1],
      [uuid(), () => 0, 0],
      ['', () => 0, 0],
    ] as const;
    for (const [place, rows, jurisdictions] of places)
      await database.tenant(place, async (tx) => {
        for (const table of tables)
          expect([table.name, await count(tx, table.name)]).toEqual([table.name, rows(table)]);
        expect(await count(tx, 'jurisdictions')).toBe(jurisdictions);
      });
  });

  test('no row is put into another jurisdiction, changed there or moved there', async () => {
    for (const { name, here, row } of tables.filter((one) => one.here > 0)) {
      const record = `jsonb_populate_record(null::"${name}", '${row.replaceAll("'", "''")}'::jsonb)`;
      const insert = `insert into "${name}" select (${record}).*`;
      for (const place of [world.elsewhere, uuid(), ''])
        expect([name, await answer(place, insert)]).toEqual([name, FORBIDDEN]);
      const change = `update "${name}" set jurisdiction_id = jurisdiction_id where jurisdiction_id = '${world.place}'`;
      expect([0, FORBIDDEN]).toContain(await answer(world.elsewhere, change));
      const move = `update "${name}" set jurisdiction_id = '${world.elsewhere}'`;
      expect([name, await answer(world.place, move)]).toEqual([name, FORBIDDEN]);
      expect([name, await database.tenant(world.place, (tx) => count(tx, name))]).toEqual([name, here]);
    }
  });

  test('what was done is neither changed nor deleted, by the owner either', async () => {
    for (const statement of ['update events set kind = kind', 'delete from events', 'truncate events'])
      for (const as of ['owner', world.place])
        expect([statement, as, await answer(as, statement)]).toEqual([statement, as, FORBIDDEN]);
  });

  test('what was read is not changed, and nothing but a saved view is deleted', async () => {
    for (const name of ['sections', 'segments', 'items'])
      expect([name, await answer(world.place, `update ${name} set position = 0`)]).toEqual([name, FORBIDDEN]);
    for (const { name } of tables.filter((one) => one.name !== 'saved_views'))
      expect([name, await answer(world.place, `delete from "${name}"`)]).toEqual([name, FORBIDDEN]);
  });

  test('the tables of sign-in, and what brings the database about, are out of reach', async () => {
    const statements = [
      ...SIGN_IN.flatMap((name) => [
        `select * from "${name}"`,
        `delete from "${name}"`,
        `insert into "${name}" default values`,
      ]),
      'insert into jurisdictions default values',
      'alter table matters disable row level security',
      'drop policy own_jurisdiction on matters',
      'create table public.mine (id int)',
      'drop trigger append_only on events',
      'select * from drizzle.__drizzle_migrations',
    ];
    for (const statement of statements)
      expect([statement, await answer(world.place, statement)]).toEqual([statement, FORBIDDEN]);
  });
});
