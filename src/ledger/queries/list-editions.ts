import { and, desc, eq, sql } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { editions, people, proposals, reports } from '../tables/index.ts';

/** The imported reports with how far their confirmation has come, the newest first. */
export async function listEditions(tx: Connection, jurisdictionId: string) {
  const count = (state: string) =>
    sql<number>`(count(${proposals.id}) filter (where ${proposals.state} = ${state}))::int`;
  return tx
    .select({
      id: editions.id,
      reportId: reports.id,
      year: reports.year,
      titleZh: reports.titleZh,
      titleEn: reports.titleEn,
      number: editions.number,
      files: editions.files,
      importedAt: editions.importedAt,
      importedBy: sql<string | null>`max(${people.name})`,
      open: count('open'),
      accepted: count('accepted'),
      rejected: count('rejected'),
      matters: sql<number>`count(${proposals.matterId})::int`,
    })
    .from(editions)
    .innerJoin(reports, and(eq(reports.jurisdictionId, editions.jurisdictionId), eq(reports.id, editions.reportId)))
    .leftJoin(people, and(eq(people.jurisdictionId, editions.jurisdictionId), eq(people.id, editions.importedBy)))
    .leftJoin(
      proposals,
      and(eq(proposals.jurisdictionId, editions.jurisdictionId), eq(proposals.editionId, editions.id)),
    )
    .where(eq(editions.jurisdictionId, jurisdictionId))
    .groupBy(editions.jurisdictionId, editions.id, reports.jurisdictionId, reports.id)
    .orderBy(desc(reports.year), desc(editions.number));
}
