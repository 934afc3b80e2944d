import { type SQL, sql } from 'drizzle-orm';
import { dayIn } from '../../src/delivery/index.ts';
import type { Connection } from '../../src/platform/database/database.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { openPostgres } from '../../src/platform/database/postgres.ts';
import { MIGRATIONS } from '../../src/server/installation.ts';
import { makePostgres } from '../../test/database/postgres-server.ts';
import { fillMatters } from './fill-matters.ts';
import { fillPlaces, type Place } from './fill-places.ts';

// What an administrator sets on a machine of 8 GB; everything else is as PostgreSQL brings it.
const SETTINGS = ['shared_buffers=2GB', 'effective_cache_size=5GB', 'max_wal_size=8GB', 'random_page_cost=1.1'];
// Only filling sorts and builds on this scale.
const FILLING = ["work_mem = '256MB'", "maintenance_work_mem = '1GB'"];

export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const server = await makePostgres(SETTINGS.flatMap((setting) => ['-c', setting]));
  await server.admin('create database duban owner duban');
  return { url: server.url('duban'), stop: () => server.stop() };
}

/** A tenth of the matters in one jurisdiction, the rest in ordinary ones of a thousand. */
export function sizesFor(matters: number): number[] {
  const large = Math.round(matters / 10);
  const each = Math.min(1000, large);
  return [large, ...Array.from({ length: Math.round((matters - large) / each) }, () => each)];
}

export async function fill(url: string, matters: number, now: Date): Promise<Place[]> {
  // Filling takes minutes, and so may each statement of it.
  const database = openPostgres({ url, statementSeconds: 3600 });
  try {
    await migrate(database, MIGRATIONS);
    const places = await database.owner(
      async (tx) => {
        for (const setting of FILLING) await tx.execute(sql.raw(`set local ${setting}`));
        const made = await fillPlaces(tx, sizesFor(matters), now);
        // Made at once, this index takes a third of the time.
        const [words] = await rowsOf<{ indexdef: string }>(
          tx,
          sql`select indexdef from pg_indexes where indexname = 'matters_words'`,
        );
        await tx.execute(sql`drop index matters_words`);
        await fillMatters(tx, made, { today: dayIn('Asia/Shanghai', now), years: 5 });
        await tx.execute(sql.raw(words!.indexdef));
        return made;
      },
      { long: true },
    );
    await database.owner((tx) => tx.execute(sql`analyze`), { long: true });
    // As autovacuum would soon have done: marks what every transaction sees.
    for (const table of ['matters', 'paces', 'assignments', 'submissions', 'progress_reports', 'events'])
      await database.query(`vacuum ${table}`);
    return places;
  } finally {
    await database.close();
  }
}

const rowsOf = async <Row>(tx: Connection, query: SQL) =>
  ((await tx.execute(query)) as unknown as { rows: Row[] }).rows;
