import { and, asc, eq, or } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { savedViews } from '../tables/index.ts';

/** The saved views of a person, and those that are shared with everyone of the place. */
export async function listViews(tx: Connection, jurisdictionId: string, personId: string) {
  return tx
    .select({
      id: savedViews.id,
      name: savedViews.name,
      query: savedViews.query,
      shared: savedViews.shared,
      personId: savedViews.personId,
    })
    .from(savedViews)
    .where(
      and(
        eq(savedViews.jurisdictionId, jurisdictionId),
        or(eq(savedViews.personId, personId), eq(savedViews.shared, true)),
      ),
    )
    .orderBy(asc(savedViews.name), asc(savedViews.id));
}
