import { openAsBlob } from 'node:fs';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { Database } from '../../src/platform/database/database.ts';
import { openEmbedded } from '../../src/platform/database/embedded.ts';
import { openPostgres } from '../../src/platform/database/postgres.ts';

async function ask(what: 'postgres' | 'image'): Promise<string> {
  // A connection kept open would be closed at the other end just when it is used again.
  const response = await fetch(`${inject('databases')}/${what}`, { headers: { connection: 'close' } });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

/** The address of a migrated, empty database on the PostgreSQL of this test run. */
export const freshUrl = () => ask('postgres');

/** A migrated, empty database on PostgreSQL, for one test file. Close it. */
export async function freshPostgres(): Promise<Database> {
  return openPostgres({ url: await freshUrl(), poolSize: 5 });
}

/** A migrated, empty embedded database in memory. */
export async function freshEmbedded(): Promise<Database> {
  return openEmbedded({ directory: null, image: await openAsBlob(await ask('image')) });
}

/** The same tests on both engines, each with a fresh database for the whole suite. */
export function describeEachEngine(name: string, suite: (database: () => Database) => void): void {
  describe.each([
    ['PostgreSQL', freshPostgres],
    ['PGlite', freshEmbedded],
  ])(`${name} (%s)`, (_engine, fresh) => {
    let database: Database;
    beforeAll(async () => {
      database = await fresh();
    });
    afterAll(() => database.close());
    suite(() => database);
  });
}
