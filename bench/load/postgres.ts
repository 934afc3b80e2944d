import { migrate } from '../../src/platform/database/migrate.ts';
import { openPostgres } from '../../src/platform/database/postgres.ts';
import { MIGRATIONS } from '../../src/server/installation.ts';
import { makePostgres } from '../../test/database/postgres-server.ts';
import { fillMatters } from './fill-matters.ts';
import { fillPlaces, type Place } from './fill-places.ts';

// What an administrator sets on a machine of 8 GB; everything else is as PostgreSQL brings it.
const SETTINGS = ['shared_buffers=2GB', 'effective_cache_size=5GB', 'max_wal_size=8GB', 'random_page_cost=1.1'];
// Only filling sorts and builds on this scale.
const FILLING = `set local work_mem = '256MB'; set local maintenance_work_mem = '1GB'`;

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
        for (const one of FILLING.split('; ')) await tx.execute(one);
        const made = await fillPlaces(tx, sizesFor(matters), now);
        await fillMatters(tx, made, { today: now.toISOString().slice(0, 10), years: 5 });
        return made;
      },
      { long: true },
    );
    await database.owner((tx) => tx.execute('analyze'), { long: true });
    // As autovacuum would soon have done: marks what every transaction sees.
    for (const table of ['matters', 'paces', 'assignments', 'submissions', 'progress_reports', 'events'])
      await database.query(`vacuum ${table}`);
    return places;
  } finally {
    await database.close();
  }
}
