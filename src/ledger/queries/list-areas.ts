import { and, eq, sql } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { matters } from '../tables/index.ts';

/** The areas of a year's report, in the order of its matters. */
export async function listAreas(tx: Connection, jurisdictionId: string, year: number) {
  return tx
    .select({ zh: matters.areaZh, en: sql<string>`max(${matters.areaEn})` })
    .from(matters)
    .where(and(eq(matters.jurisdictionId, jurisdictionId), eq(matters.year, year)))
    .groupBy(matters.areaZh)
    .orderBy(sql`min(${matters.number})`);
}
