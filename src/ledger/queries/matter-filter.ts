import { and, eq, exists, gte, inArray, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Connection } from '../../platform/database/database.ts';
import type { ItemType } from '../../reading/index.ts';
import { assignments, matters, paces } from '../tables/index.ts';
import { type Confidence, OPEN_STAGES, type Outcome, type PaceState, type Stage } from '../terms.ts';

/** Which matters are wanted. Every field narrows; an empty one does not. */
export interface MatterFilter {
  readonly year?: number | null;
  readonly types?: readonly ItemType[];
  readonly stages?: readonly Stage[];
  /** Of those that go on: how fast a matter went tells nothing once it is verified or closed. */
  readonly paces?: readonly PaceState[];
  readonly confidences?: readonly Confidence[];
  readonly outcomes?: readonly Outcome[];
  readonly leadUnitId?: string | null;
  readonly unassigned?: boolean;
  readonly area?: string | null;
  /** Matters of one named project. */
  readonly project?: string | null;
  readonly dueFrom?: string | null;
  readonly dueTo?: string | null;
  /** Words that must all stand in number, titles or area. */
  readonly search?: string;
  /** The matters that have these words, where they were found already (findWords). */
  readonly having?: readonly string[] | null;
  /** Only matters in which one of these units has a part; null where the person sees all. */
  readonly withUnits?: readonly string[] | null;
}

/** One value, however many ids: a list of placeholders would be another statement for each length. */
export const isAmong = (ids: readonly string[], column: PgColumn = matters.id) =>
  sql`${column} = any(${sql.param([...ids])}::uuid[])`;

/** In lower case, and in one form of what is typed in two widths: ２０２５－０００８, ５Ｇ, （一）. */
export const searchForm = (text: string) => text.normalize('NFKC').toLowerCase();

/** What is looked for, in the form of the text that it is looked for in. */
export const wordsOf = (search: string | undefined) =>
  searchForm(search ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8);

/** Of the stages wanted, or of all, those in which a matter goes on. */
const openOf = (stages: readonly Stage[] | undefined) =>
  stages?.length ? stages.filter((stage) => OPEN_STAGES.includes(stage as never)) : OPEN_STAGES;

/** The condition for a filter. `paces` must be joined where `paces` is filtered on. */
export function matterCondition(tx: Connection, jurisdictionId: string, filter: MatterFilter): SQL {
  const parts: (SQL | undefined)[] = [eq(matters.jurisdictionId, jurisdictionId)];
  const among = <T>(column: never, values: readonly T[] | undefined) =>
    values && values.length > 0 ? inArray(column, [...values] as never[]) : undefined;
  if (filter.year) parts.push(eq(matters.year, filter.year));
  parts.push(
    among(matters.type as never, filter.types),
    filter.paces?.length ? inArray(matters.stage, openOf(filter.stages)) : among(matters.stage as never, filter.stages),
    among(paces.state as never, filter.paces),
    among(matters.confidence as never, filter.confidences),
    among(matters.outcome as never, filter.outcomes),
  );
  if (filter.unassigned) parts.push(isNull(matters.leadUnitId));
  else if (filter.leadUnitId) parts.push(eq(matters.leadUnitId, filter.leadUnitId));
  if (filter.area) parts.push(eq(matters.areaZh, filter.area));
  if (filter.project) parts.push(eq(matters.project, filter.project));
  if (filter.dueFrom) parts.push(gte(matters.due, filter.dueFrom));
  if (filter.dueTo) parts.push(lte(matters.due, filter.dueTo));
  if (filter.having) parts.push(isAmong(filter.having));
  else for (const word of wordsOf(filter.search)) parts.push(sql`strpos(${matters.search}, ${word}) > 0`);
  if (filter.withUnits)
    parts.push(
      filter.withUnits.length === 0
        ? sql`false`
        : exists(
            tx
              .select({ one: sql`1` })
              .from(assignments)
              .where(
                and(
                  eq(assignments.jurisdictionId, jurisdictionId),
                  eq(assignments.matterId, matters.id),
                  inArray(assignments.unitId, [...filter.withUnits]),
                  inArray(assignments.state, ['assigned', 'signed-for']),
                ),
              ),
          ),
    );
  return and(...parts)!;
}

/** Rows behind a place in an order, by one column and then the number, which is unique. */
export function behind(
  column: typeof matters.due | typeof matters.updatedAt | typeof matters.number,
  descending: boolean,
  place: { readonly value: string; readonly number: string },
): SQL {
  const beyond = descending ? lt : (a: never, b: never) => sql`${a} > ${b}`;
  if (column === matters.number) return beyond(column as never, place.number as never)!;
  const value = column === matters.updatedAt ? new Date(place.value) : place.value;
  return or(
    beyond(column as never, value as never),
    and(eq(column as never, value as never), beyond(matters.number as never, place.number as never)),
  )!;
}
