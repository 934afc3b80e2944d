import { setTimeout as pause } from 'node:timers/promises';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { matters, paces } from '../ledger/index.ts';
import type { Connection, Database } from '../platform/database/database.ts';
import { paceMatters } from './facts/pace-matters.ts';

/** Some tenth of a second: whoever asks for a page meanwhile waits no longer. */
const BATCH = 25;
/** Milliseconds between two batches, so that it takes a quarter of one core and not all of it. */
const REST = 300;
/** Any number, the same in every process. */
const REFRESHING = 4_870_002;

/**
 * Computes the pace of every matter that was last computed for another day: a new day changes pace without any deed. Each
 * batch is a transaction of its own. Run twice, the second finds nothing to do; run beside another, it leaves it to the
 * other.
 * @returns how many were computed
 */
export async function refreshPaces(database: Database, jurisdictionId: string, on: string): Promise<number> {
  let done = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const last = await database.tenant(jurisdictionId, async (tx) => {
      if (!(await isFirst(tx))) return null;
      const stale = await tx
        .select({ id: matters.id })
        .from(matters)
        .leftJoin(paces, and(eq(paces.jurisdictionId, matters.jurisdictionId), eq(paces.matterId, matters.id)))
        .where(
          and(
            eq(matters.jurisdictionId, jurisdictionId),
            gt(matters.id, after),
            sql`${paces.computedFor} is distinct from ${on}::date`,
          ),
        )
        .orderBy(asc(matters.id))
        .limit(BATCH);
      if (stale.length === 0) return null;
      const ids = stale.map(({ id }) => id);
      await paceMatters(tx, jurisdictionId, ids, on);
      done += stale.length;
      return ids.at(-1)!;
    });
    if (last === null) return done;
    after = last;
    await pause(REST);
  }
}

async function isFirst(tx: Connection): Promise<boolean> {
  const { rows } = (await tx.execute(sql`select pg_try_advisory_xact_lock(${REFRESHING}) as first`)) as unknown as {
    rows: [{ first: boolean }];
  };
  return rows[0].first;
}
