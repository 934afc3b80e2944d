import { and, eq, ne, sql } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { editions, findingMarks } from '../tables/index.ts';

/**
 * How many findings of each edition nobody has ticked off, by its id. It unpacks whole readings: only where that is asked
 * for.
 */
export async function countFindings(tx: Connection, jurisdictionId: string): Promise<Map<string, number>> {
  const marked = tx
    .select({ count: sql`count(*)` })
    .from(findingMarks)
    .where(
      and(
        eq(findingMarks.jurisdictionId, jurisdictionId),
        eq(findingMarks.editionId, editions.id),
        ne(findingMarks.state, 'open'),
      ),
    );
  const rows = await tx
    .select({
      id: editions.id,
      left: sql<number>`(jsonb_array_length(${editions.reading} -> 'findings') - (${marked}))::int`,
    })
    .from(editions)
    .where(eq(editions.jurisdictionId, jurisdictionId));
  return new Map(rows.map(({ id, left }) => [id, left]));
}
