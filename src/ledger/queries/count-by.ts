import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { matters, paces, units } from '../tables/index.ts';
import { type MatterFilter, matterCondition } from './matter-filter.ts';

export const GROUPINGS = ['area', 'unit', 'type'] as const;
export type Grouping = (typeof GROUPINGS)[number];

const KEYS: Readonly<Record<Grouping, { readonly key: SQL; readonly zh: SQL; readonly en: SQL }>> = {
  area: { key: sql`${matters.areaZh}`, zh: sql`${matters.areaZh}`, en: sql`max(${matters.areaEn})` },
  unit: { key: sql`${matters.leadUnitId}::text`, zh: sql`max(${units.nameZh})`, en: sql`max(${units.nameEn})` },
  type: { key: sql`${matters.type}`, zh: sql`${matters.type}`, en: sql`${matters.type}` },
};

/** Counts for the dashboard: one row per group, one number per stage, pace, confidence and outcome that matters there. */
export async function countBy(tx: Connection, jurisdictionId: string, grouping: Grouping, filter: MatterFilter) {
  const { key, zh, en } = KEYS[grouping];
  const count = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`;
  const open = sql`${matters.stage} not in ('verified', 'closed')`;
  return tx
    .select({
      key: sql<string | null>`${key}`.as('group_key'),
      zh: sql<string | null>`${zh}`,
      en: sql<string | null>`${en}`,
      total: sql<number>`count(*)::int`,
      unassigned: count(sql`${matters.stage} in ('registered', 'returned')`),
      underWay: count(sql`${matters.stage} in ('assigned', 'signed-for', 'in-progress')`),
      submitted: count(sql`${matters.stage} = 'submitted'`),
      closed: count(sql`${matters.stage} in ('verified', 'closed')`),
      overdue: count(sql`${open} and ${paces.state} = 'overdue'`),
      behind: count(sql`${open} and ${paces.state} = 'behind'`),
      silent: count(sql`${open} and ${paces.state} in ('no-report', 'stale')`),
      onPace: count(sql`${open} and ${paces.state} in ('on-pace', 'ahead', 'done')`),
      inDoubt: count(sql`${open} and ${matters.confidence} in ('in-doubt', 'unachievable')`),
      delivered: count(sql`${matters.outcome} in ('delivered', 'exceeded')`),
      notDelivered: count(sql`${matters.outcome} in ('partly', 'changed', 'not-delivered', 'dropped')`),
    })
    .from(matters)
    .leftJoin(paces, and(eq(paces.jurisdictionId, matters.jurisdictionId), eq(paces.matterId, matters.id)))
    .leftJoin(units, and(eq(units.jurisdictionId, matters.jurisdictionId), eq(units.id, matters.leadUnitId)))
    .where(matterCondition(tx, jurisdictionId, filter))
    .groupBy(sql`group_key`)
    .orderBy(sql`count(*) desc`, sql`group_key`);
}
export type GroupCount = Awaited<ReturnType<typeof countBy>>[number];
