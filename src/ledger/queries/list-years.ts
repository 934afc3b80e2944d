import { desc, eq } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { matterCounters } from '../tables/index.ts';

/** The years that have matters, the newest first. */
export async function listYears(tx: Connection, jurisdictionId: string): Promise<number[]> {
  const rows = await tx
    .select({ year: matterCounters.year })
    .from(matterCounters)
    .where(eq(matterCounters.jurisdictionId, jurisdictionId))
    .orderBy(desc(matterCounters.year));
  return rows.map(({ year }) => year);
}
