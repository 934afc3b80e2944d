import { eq, sql } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { editions } from '../tables/index.ts';

/** How much the reading found wrong in each edition, by its id. It unpacks whole readings: only where that is asked for. */
export async function countFindings(tx: Connection, jurisdictionId: string): Promise<Map<string, number>> {
  const rows = await tx
    .select({ id: editions.id, findings: sql<number>`jsonb_array_length(${editions.reading} -> 'findings')` })
    .from(editions)
    .where(eq(editions.jurisdictionId, jurisdictionId));
  return new Map(rows.map(({ id, findings }) => [id, findings]));
}
