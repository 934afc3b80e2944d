import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { editions, matterSources, reports } from '../tables/index.ts';

/** The sources on which a matter stands, with the report and edition of those that are sentences of one. */
export async function readSources(tx: Connection, jurisdictionId: string, matterId: string) {
  const rows = await tx
    .select({ source: matterSources, year: reports.year, number: editions.number })
    .from(matterSources)
    .leftJoin(editions, and(eq(editions.jurisdictionId, jurisdictionId), eq(editions.id, matterSources.editionId)))
    .leftJoin(reports, and(eq(reports.jurisdictionId, jurisdictionId), eq(reports.id, editions.reportId)))
    .where(
      and(
        eq(matterSources.jurisdictionId, jurisdictionId),
        eq(matterSources.matterId, matterId),
        isNull(matterSources.withdrawnAt),
      ),
    )
    .orderBy(asc(matterSources.id));
  return rows.map(({ source, year, number }) => ({ ...source, report: year && number ? { year, number } : null }));
}
