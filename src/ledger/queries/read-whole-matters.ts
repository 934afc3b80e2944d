import { and, asc, desc, eq, getTableColumns, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Connection } from '../../platform/database/database.ts';
import { groupBy } from '../../platform/group-by.ts';
import {
  assignments,
  editions,
  extensions,
  matterSources,
  matters,
  milestones,
  progressReports,
  reports,
  setAsides,
  targets,
  verifications,
} from '../tables/index.ts';
import { isAmong } from './matter-filter.ts';

/** Matters with all that a row of an office's tables says of them: one question for each table, however many they are. */
export async function readWholeMatters(tx: Connection, jurisdictionId: string, ids: readonly string[]) {
  const of = (table: { jurisdictionId: PgColumn; matterId: PgColumn }, ...more: (SQL | undefined)[]) =>
    and(
      eq(table.jurisdictionId, jurisdictionId),
      sql`${table.matterId} = any(${sql.param([...ids])}::uuid[])`,
      ...more,
    );
  const { search: _search, ...columns } = getTableColumns(matters);
  const rows = await tx
    .select(columns)
    .from(matters)
    .where(and(eq(matters.jurisdictionId, jurisdictionId), isAmong(ids)));
  const byMatter = <Row extends { matterId: string }>(found: readonly Row[]) =>
    groupBy(found, ({ matterId }) => matterId);
  const given = byMatter(
    await tx.select().from(assignments).where(of(assignments)).orderBy(asc(assignments.position), asc(assignments.id)),
  );
  const sources = byMatter(
    (
      await tx
        .select({ source: matterSources, year: reports.year, number: editions.number })
        .from(matterSources)
        .leftJoin(editions, and(eq(editions.jurisdictionId, jurisdictionId), eq(editions.id, matterSources.editionId)))
        .leftJoin(reports, and(eq(reports.jurisdictionId, jurisdictionId), eq(reports.id, editions.reportId)))
        .where(of(matterSources, isNull(matterSources.withdrawnAt)))
        .orderBy(asc(matterSources.id))
    ).map(({ source, ...report }) => ({ ...source, ...report })),
  );
  const goals = byMatter(
    await tx
      .select()
      .from(targets)
      .where(of(targets, ne(targets.retired, true)))
      .orderBy(asc(targets.position)),
  );
  const steps = byMatter(
    await tx
      .select()
      .from(milestones)
      .where(of(milestones, ne(milestones.retired, true)))
      .orderBy(asc(milestones.due)),
  );
  const signedOff = byMatter(
    await tx
      .select()
      .from(progressReports)
      .where(of(progressReports, eq(progressReports.state, 'signed-off')))
      .orderBy(desc(progressReports.asOf), desc(progressReports.id)),
  );
  const asked = byMatter(await tx.select().from(extensions).where(of(extensions)).orderBy(asc(extensions.id)));
  const verified = byMatter(
    await tx.select().from(verifications).where(of(verifications)).orderBy(asc(verifications.id)),
  );
  const aside = byMatter(
    await tx
      .select({
        matterId: setAsides.matterId,
        decidedBy: setAsides.decidedBy,
        reason: setAsides.reason,
        into: matters.number,
      })
      .from(setAsides)
      .leftJoin(matters, and(eq(matters.jurisdictionId, jurisdictionId), eq(matters.id, setAsides.intoId)))
      .where(of(setAsides, isNull(setAsides.reopenedAt))),
  );
  return new Map(
    rows.map((matter) => [
      matter.id,
      {
        matter,
        assignments: given.get(matter.id) ?? [],
        sources: sources.get(matter.id) ?? [],
        targets: goals.get(matter.id) ?? [],
        milestones: steps.get(matter.id) ?? [],
        /** Reports that are signed off, the newest first. */
        reports: signedOff.get(matter.id) ?? [],
        extensions: asked.get(matter.id) ?? [],
        verifications: verified.get(matter.id) ?? [],
        /** Why it is not to be delivered now, with the number of the matter that took it in. */
        aside: aside.get(matter.id)?.[0] ?? null,
      },
    ]),
  );
}
export type WholeMatter = NonNullable<ReturnType<Awaited<ReturnType<typeof readWholeMatters>>['get']>>;
