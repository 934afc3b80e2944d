import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { SelectedFields } from 'drizzle-orm/pg-core';
import type { Connection } from '../../platform/database/database.ts';
import { matters, paces, units } from '../tables/index.ts';
import { isIndexed, withWords } from './find-words.ts';
import { behind, type MatterFilter, matterCondition } from './matter-filter.ts';

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
  // First which ones, from what an index holds; then the rows of these few.
  const found = matching(tx, jurisdictionId, filter, { id: matters.id }, [
    page.after ? behind(column, page.descending, page.after) : undefined,
  ])
    .orderBy(direction(column), direction(matters.number))
    .limit(page.limit)
    .as('found');
  return tx
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
    .from(found)
    .innerJoin(matters, and(eq(matters.jurisdictionId, jurisdictionId), eq(matters.id, found.id)))
    .leftJoin(paces, and(eq(paces.jurisdictionId, jurisdictionId), eq(paces.matterId, matters.id)))
    .leftJoin(units, and(eq(units.jurisdictionId, jurisdictionId), eq(units.id, matters.leadUnitId)))
    .orderBy(direction(column), direction(matters.number));
}
export type MatterRow = Awaited<ReturnType<typeof findMatters>>[number];

/** Past this many the exact count tells nobody anything, and takes long. */
export const COUNT_LIMIT = 10_000;

/** How many matters a filter holds; at most `COUNT_LIMIT` + 1. */
export async function countMatters(tx: Connection, jurisdictionId: string, filter: MatterFilter): Promise<number> {
  const count = { count: sql<number>`count(*)::int` };
  const { search, having, withUnits, ...others } = filter;
  // So many have the words that a page of them was soon found; how many there are, only an index says soon.
  const lookUp = !having && isIndexed(search);
  const alone = !withUnits && Object.values(others).every((value) => !value || (Array.isArray(value) && !value.length));
  if (lookUp && alone) {
    const [found] = await tx.select(count).from(sql`${withWords(search, COUNT_LIMIT + 1)} as hits`);
    return found!.count;
  }
  const some = matching(tx, jurisdictionId, lookUp ? { ...others, withUnits } : filter, { one: sql`1`.as('one') });
  if (lookUp) some.innerJoin(sql`${withWords(search, null)} as hits (id)`, sql`hits.id = ${matters.id}`);
  const [found] = await tx.select(count).from(some.limit(COUNT_LIMIT + 1).as('some'));
  return found!.count;
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
