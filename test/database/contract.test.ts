import { desc, eq, sql } from 'drizzle-orm';
import { bigint, date, integer, numeric, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../src/platform/database/explain.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { rowsOf } from '../../src/platform/database/rows-of.ts';
import { describeEachEngine, freshEmbedded, freshPostgres } from './harness.ts';
import { MIGRATIONS } from './migrations.ts';

const notes = pgTable('contract_notes', {
  jurisdictionId: uuid().notNull(),
  id: integer().generatedAlwaysAsIdentity().primaryKey(),
  amount: numeric().notNull(),
  due: date().notNull(),
  large: bigint({ mode: 'bigint' }),
  at: timestamp({ withTimezone: true }).defaultNow().notNull(),
  words: text().unique(),
});

const SCHEMA = `
  create table contract_notes (
    jurisdiction_id uuid not null, id integer generated always as identity primary key, amount numeric not null,
    due date not null, large bigint, at timestamptz not null default now(), words text unique
  );
  alter table contract_notes enable row level security;
  create policy own_jurisdiction on contract_notes to duban_app
    using (jurisdiction_id = nullif(current_setting('duban.jurisdiction_id', true), '')::uuid)
    with check (jurisdiction_id = nullif(current_setting('duban.jurisdiction_id', true), '')::uuid);
  grant select, insert, update on contract_notes to duban_app`;

describeEachEngine('a database', (database) => {
  const here = uuidv7();
  const there = uuidv7();
  const note = (words: string, jurisdictionId = here) => ({ jurisdictionId, amount: '0.10', due: '2026-03-01', words });

  beforeAll(() => database().query(SCHEMA));

  test('keeps amounts, dates and large numbers as they are', async () => {
    const large = 9_007_199_254_740_993n;
    await database().tenant(here, (tx) =>
      tx.insert(notes).values({ ...note('exact'), amount: '1234567890.10', large }),
    );
    const [row] = await database().tenant(here, (tx) => tx.select().from(notes).where(eq(notes.words, 'exact')));
    expect(row).toMatchObject({ amount: '1234567890.10', due: '2026-03-01', large });
    expect(row?.at).toBeInstanceOf(Date);
    const [raw] = await database().query(
      "select amount, due, large, at, count(*) over () as n from contract_notes where words = 'exact'",
    );
    expect(raw).toEqual({ amount: '1234567890.10', due: '2026-03-01', large: String(large), at: row?.at, n: '1' });
  });

  test('rows as a field of another question are the same rows, in order', async () => {
    const kind = '00000000-0000-0000-0000-000000000001';
    const given = ['0.00000000000000000001', '12345678901234567890.10'].map((amount, index) => ({
      ...note(`row ${index}`, kind),
      amount,
      large: index === 0 ? 9_007_199_254_740_993n : null,
    }));
    await database().owner((tx) => tx.insert(notes).values(given));
    const [row] = await database().owner((tx) =>
      tx
        .select({ id: notes.id, rows: rowsOf(notes, eq(notes.jurisdictionId, kind), desc(notes.id)) })
        .from(notes)
        .limit(1),
    );
    const plain = await database().owner((tx) =>
      tx.select().from(notes).where(eq(notes.jurisdictionId, kind)).orderBy(desc(notes.id)),
    );
    expect(plain).toHaveLength(2);
    expect(row!.rows).toEqual(plain);
    const [none] = await database().owner((tx) =>
      tx
        .select({ rows: rowsOf(notes, eq(notes.words, 'nowhere')) })
        .from(notes)
        .limit(1),
    );
    expect(none!.rows).toEqual([]);
  });

  test('shows a jurisdiction its own rows and nothing else', async () => {
    await database().tenant(there, (tx) => tx.insert(notes).values(note('elsewhere', there)));
    const seen = await database().tenant(here, (tx) => tx.select({ words: notes.words }).from(notes));
    expect(seen.map((one) => one.words)).not.toContain('elsewhere');
    expect(
      await database().tenant(here, (tx) =>
        tx.update(notes).set({ words: 'taken' }).where(eq(notes.words, 'elsewhere')).returning(),
      ),
    ).toEqual([]);
    await expect(
      database().tenant(here, (tx) => tx.insert(notes).values(note('smuggled', there))),
    ).rejects.toMatchObject({ id: 'database-refused' });
    expect(await database().owner((tx) => tx.select().from(notes).where(eq(notes.words, 'smuggled')))).toEqual([]);
  });

  test('leaves no role and no jurisdiction behind', async () => {
    await database().tenant(here, (tx) => tx.execute(sql`select 1`));
    const rows = await Promise.all(
      Array.from({ length: 8 }, () =>
        database().query(`select current_user as who, current_setting('duban.jurisdiction_id', true) as place`),
      ),
    );
    for (const [row] of rows) {
      expect(row?.who).not.toBe('duban_app');
      expect(row?.place || null).toBeNull();
    }
  });

  test('cannot be talked out of a jurisdiction by its name', async () => {
    const name = `${here}'; reset role; --`;
    await expect(database().tenant(name, (tx) => tx.select().from(notes))).rejects.toThrow();
  });

  test('rolls back what throws, and passes the error on', async () => {
    const cause = new Error('changed my mind');
    const work = database().tenant(here, async (tx) => {
      await tx.insert(notes).values(note('never'));
      throw cause;
    });
    await expect(work).rejects.toBe(cause);
    expect(await database().owner((tx) => tx.select().from(notes).where(eq(notes.words, 'never')))).toEqual([]);
  });

  test('a savepoint inside a transaction fails alone', async () => {
    await database().tenant(here, async (tx) => {
      await tx.insert(notes).values(note('outer'));
      const twice = tx.transaction((inner) => inner.insert(notes).values(note('outer')));
      const refusal = await twice.then(() => null, refusalOf);
      expect(refusal).toEqual({ code: '23505', constraint: 'contract_notes_words_key' });
    });
    expect(await database().owner((tx) => tx.select().from(notes).where(eq(notes.words, 'outer')))).toHaveLength(1);
  });

  test('says so when a failed statement was swallowed and nothing is committed', async () => {
    const work = database().tenant(here, async (tx) => {
      await tx.insert(notes).values(note('swallowed'));
      await tx
        .insert(notes)
        .values(note('swallowed'))
        .catch(() => {});
    });
    await expect(work).rejects.toThrow();
    expect(await database().owner((tx) => tx.select().from(notes).where(eq(notes.words, 'swallowed')))).toEqual([]);
  });

  test('refuses a second connection inside a transaction instead of waiting for ever', async () => {
    const inside = 'A transaction is open here';
    await expect(database().tenant(here, () => database().query('select 1'))).rejects.toThrow(inside);
    await expect(database().owner(() => database().tenant(here, async () => 1))).rejects.toThrow(inside);
    // What outlives the transaction is outside again.
    let later: Promise<unknown> = Promise.resolve();
    await database().owner(async () => {
      later = new Promise((resolve) => setTimeout(resolve, 20)).then(() => database().query('select 1 as one'));
    });
    expect(await later).toEqual([{ one: 1 }]);
  });

  test('never shows SQL or values, and names the constraint', async () => {
    const insert = () => database().tenant(here, (tx) => tx.insert(notes).values(note('a secret')));
    await insert();
    const error = (await insert().catch((one) => one)) as Error & { sentence: { en: string; zh: string } };
    expect(error).toMatchObject({ id: 'database-refused' });
    expect(error.sentence.en).toContain('23505 contract_notes_words_key');
    for (const told of [error.message, error.sentence.en, error.sentence.zh])
      expect(told).not.toMatch(/insert|secret/i);
  });

  test('starts work again in a new transaction when others changed the same rows', async () => {
    let runs = 0;
    const done = await database().tenant(here, async (tx) => {
      if (++runs < 3)
        await tx.execute(sql`do $$ begin raise exception 'collided' using errcode = 'serialization_failure'; end $$`);
      return 'done';
    });
    expect([done, runs]).toEqual(['done', 3]);
    const always = database().tenant(here, (tx) => {
      runs++;
      return tx.execute(sql`do $$ begin raise exception 'collided' using errcode = 'deadlock_detected'; end $$`);
    });
    await expect(always).rejects.toMatchObject({ id: 'changed-meanwhile' });
    expect(runs).toBe(6);
  });

  test('tells a full disk in a sentence', async () => {
    const work = database().query(`do $$ begin raise exception 'no space' using errcode = 'disk_full'; end $$`);
    await expect(work).rejects.toMatchObject({ id: 'disk-full' });
  });

  test('raw SQL: parameters, or many statements with the rows of the last', async () => {
    expect(await database().query('select $1::int + 1 as sum', [41])).toEqual([{ sum: 42 }]);
    expect(await database().query('select 1 as one; select 2 as two')).toEqual([{ two: 2 }]);
    expect(await database().query('create temporary table t (v int)')).toEqual([]);
  });

  test('the connection of libraries works and speaks UTC inside transactions', async () => {
    await database().connection.insert(notes).values(note('by a library'));
    expect(await database().connection.select().from(notes).where(eq(notes.words, 'by a library'))).toHaveLength(1);
    const zone = await database().owner((tx) => tx.execute(sql`show timezone`));
    expect((zone as unknown as { rows: unknown[] }).rows).toEqual([{ TimeZone: 'UTC' }]);
  });

  test('searches Chinese by trigrams', async () => {
    await database().query('create extension if not exists pg_trgm');
    const [row] = await database().query<{ likeness: number }>(
      `select word_similarity('污水处理', '新建污水处理厂') as likeness`,
    );
    expect(row?.likeness).toBeCloseTo(0.4);
  });

  test('migrating again changes nothing, also twice at once; a newer database is refused', async () => {
    await Promise.all([migrate(database(), MIGRATIONS), migrate(database(), MIGRATIONS)]);
    await database().query(
      `insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`,
    );
    await expect(migrate(database(), MIGRATIONS)).rejects.toMatchObject({ id: 'newer-database' });
  });
});

test.each([
  ['PostgreSQL', freshPostgres],
  ['PGlite', freshEmbedded],
])('once closed, %s answers nothing and does not open again', async (_engine, fresh) => {
  const database = await fresh();
  await database.close();
  await expect(database.owner(async () => 1)).rejects.toMatchObject({ id: 'database-closed' });
  await expect(database.snapshot(async () => 1)).rejects.toMatchObject({ id: 'database-closed' });
  await expect(database.query('select 1')).rejects.toMatchObject({ id: 'database-closed' });
});
