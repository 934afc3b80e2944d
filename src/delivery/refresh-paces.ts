import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { matters, paces } from '../ledger/index.ts';
import type { Database } from '../platform/database/database.ts';
import { paceMatters } from './facts/pace-matters.ts';

const BATCH = 500;

/**
 * Computes the pace of every matter that was last computed for another day: a new day changes pace without any deed. Each
 * batch is a transaction of its own; run twice, the second finds nothing to do.
 * @returns how many were computed
 */
export async function refreshPaces(database: Database, jurisdictionId: string, on: string): Promise<number> {
  let done = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const last = await database.tenant(jurisdictionId, async (tx) => {
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
  }
}
