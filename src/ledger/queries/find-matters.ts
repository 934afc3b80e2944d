import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { SelectedFields } from 'drizzle-orm/pg-core';
import type { Connection } from '../../platform/database/database.ts';
import { matters, paces, units } from '../tables/index.ts';
import { behind, isAmong, type MatterFilter, matterCondition } from './matter-filter.ts';
import { sharingEnglish } from './shares-english.ts';

export const MATTER_ORDERS = ['number', 'due', 'updated'] as const;
export type MatterOrder = (typeof MATTER_ORDERS)[number];

export interface MatterPage {
  readonly order: MatterOrder;
  readonly descending: boolean;
  /** Where the page before ended. */
  readonly after?: { readonly value: string; readonly number: string } | null;
  readonly limit: number;
}

const COLUMNS = { number: matters.number, due: matters.due, updated: matters.updatedAt } as const;

/** One page of the ledger table. Pages follow each other by place, not by count, so that the last is as fast as the first. */
export async function findMatters(tx: Connection, jurisdictionId: string, filter: MatterFilter, page: MatterPage) {
  const column = COLUMNS[page.order];
  const direction = page.descending ? desc : asc;
  // First which ones, from what an index holds; then the rows of these few. Apart, so that no guess of the planner about
  // how many there are makes it look for them anew for every row.
  const found = await matching(tx, jurisdictionId, filter, { id: matters.id }, [
    page.after ? behind(column, page.descending, page.after) : undefined,
  ])
    .orderBy(direction(column), direction(matters.number))
    .limit(page.limit);
  const rows = await tx
    .select({
      id: matters.id,
      number: matters.number,
      titleZh: matters.titleZh,
      titleEn: matters.titleEn,
      areaZh: matters.areaZh,
      areaEn: matters.areaEn,
      type: matters.type,
      stage: matters.stage,
      pace: paces.state,
      completion: paces.completion,
      timeShare: paces.timeShare,
      confidence: matters.confidence,
      outcome: matters.outcome,
      leadUnitId: matters.leadUnitId,
      leadZh: units.nameZh,
      leadEn: units.nameEn,
      due: matters.due,
      originalDue: matters.originalDue,
      dueIsDefault: matters.dueIsDefault,
      lastReportAt: matters.lastReportAt,
      updatedAt: matters.updatedAt,
      version: matters.version,
    })
    .from(matters)
    .leftJoin(paces, and(eq(paces.jurisdictionId, jurisdictionId), eq(paces.matterId, matters.id)))
    .leftJoin(units, and(eq(units.jurisdictionId, jurisdictionId), eq(units.id, matters.leadUnitId)))
    .where(and(eq(matters.jurisdictionId, jurisdictionId), isAmong(found.map(({ id }) => id))))
    .orderBy(direction(column), direction(matters.number));
  const sharing = await sharingEnglish(
    tx,
    jurisdictionId,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, sharesEnglish: sharing.has(row.id) }));
}
export type MatterRow = Awaited<ReturnType<typeof findMatters>>[number];

/** Past this many the exact count tells nobody anything, and takes long. */
const COUNT_LIMIT = 1000;

export interface MatterCount {
  readonly count: number;
  /** There are more than that. */
  readonly more: boolean;
}

/** How many matters a filter holds. */
export async function countMatters(tx: Connection, jurisdictionId: string, filter: MatterFilter): Promise<MatterCount> {
  const some = matching(tx, jurisdictionId, filter, { one: sql`1`.as('one') }).limit(COUNT_LIMIT + 1);
  const [found] = await tx.select({ count: sql<number>`count(*)::int` }).from(some.as('some'));
  return { count: Math.min(found!.count, COUNT_LIMIT), more: found!.count > COUNT_LIMIT };
}

function matching<Columns extends SelectedFields>(
  tx: Connection,
  jurisdictionId: string,
  filter: MatterFilter,
  columns: Columns,
  more: readonly (SQL | undefined)[] = [],
) {
  const from = tx.select(columns).from(matters).$dynamic();
  if (filter.paces?.length)
    from.innerJoin(paces, and(eq(paces.jurisdictionId, jurisdictionId), eq(paces.matterId, matters.id)));
  return from.where(and(matterCondition(tx, jurisdictionId, filter), ...more));
}
