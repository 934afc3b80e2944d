import { and, asc, eq, exists, gt, inArray, isNull, ne, notExists, or, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn, type PgTable, type SelectedFields } from 'drizzle-orm/pg-core';
import type { Connection } from '../../platform/database/database.ts';
import {
  assignments,
  extensions,
  matters,
  milestones,
  paces,
  people,
  progressReports,
  submissions,
  targets,
  units,
  verifications,
} from '../tables/index.ts';
import { isAmong } from './matter-filter.ts';

const MOST = 200;

const shown = {
  id: matters.id,
  number: matters.number,
  titleZh: matters.titleZh,
  titleEn: matters.titleEn,
  stage: matters.stage,
  pace: paces.state,
  due: matters.due,
  leadZh: units.nameZh,
  leadEn: units.nameEn,
};
export interface WaitingMatter {
  readonly id: string;
  readonly number: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly stage: string;
  readonly pace: string | null;
  readonly due: string;
  readonly leadZh: string | null;
  readonly leadEn: string | null;
  /** What it waits for is of this moment: handed in, assigned. */
  readonly since: Date | null;
  /** The report that waits, where it is one, with what it says. */
  readonly report?: { readonly id: string; readonly progress: string; readonly values: readonly SaidValue[] };
  /** What who verified it found, where it waits to be closed. */
  readonly found?: {
    readonly verdict: NonNullable<(typeof verifications.$inferSelect)['verdict']>;
    readonly by: string;
    readonly values: readonly SaidValue[];
  };
}

/** What was said of a target, with what it is called. */
export type SaidValue = Pick<typeof targets.$inferSelect, 'nameZh' | 'nameEn' | 'unit' | 'counter'> & {
  readonly value: string;
};

/** Matters with their pace and lead unit, and since when they wait. */
const waiting = <Since extends SelectedFields[string], More extends SelectedFields>(
  tx: Connection,
  jurisdictionId: string,
  since: Since,
  more: More = {} as More,
) =>
  tx
    .select({ ...shown, since, ...more })
    .from(matters)
    .leftJoin(paces, and(eq(paces.jurisdictionId, jurisdictionId), eq(paces.matterId, matters.id)))
    .leftJoin(units, and(eq(units.jurisdictionId, jurisdictionId), eq(units.id, matters.leadUnitId)));

/** Nothing of this moment made them wait. */
const NEVER = sql<Date | null>`null`;

/** What a matter that is closed, or set aside before it was done, still has open waits for nobody. */
const NOT_CLOSED = ne(matters.stage, 'closed');

/** Matters that wait for one of these units to sign for them. */
export async function findUnsigned(tx: Connection, jurisdictionId: string, unitIds: readonly string[]) {
  return waiting(tx, jurisdictionId, assignments.assignedAt)
    .innerJoin(assignments, and(eq(matters.jurisdictionId, jurisdictionId), eq(assignments.matterId, matters.id)))
    .where(
      and(
        eq(assignments.jurisdictionId, jurisdictionId),
        inArray(assignments.unitId, [...unitIds]),
        eq(assignments.state, 'assigned'),
        NOT_CLOSED,
      ),
    )
    .orderBy(asc(assignments.assignedAt))
    .limit(MOST);
}

/** Reports that wait for the leader of one of these units; each names its matter and tells what it says. */
export async function findUnsignedReports(
  tx: Connection,
  jurisdictionId: string,
  unitIds: readonly string[],
): Promise<WaitingMatter[]> {
  const said = { reportId: progressReports.id, progress: progressReports.progress, values: progressReports.values };
  const found = await waiting(tx, jurisdictionId, progressReports.writtenAt, said)
    .innerJoin(
      progressReports,
      and(eq(matters.jurisdictionId, jurisdictionId), eq(progressReports.matterId, matters.id)),
    )
    .where(
      and(
        eq(progressReports.jurisdictionId, jurisdictionId),
        eq(progressReports.state, 'awaiting-sign-off'),
        NOT_CLOSED,
        inArray(progressReports.unitId, [...unitIds]),
      ),
    )
    .orderBy(asc(progressReports.writtenAt))
    .limit(MOST);
  const named = await namingValues(tx, jurisdictionId, found);
  return found.map(({ reportId: id, progress, values, ...row }) => ({
    ...row,
    report: { id, progress, values: named(values) },
  }));
}

type Values = readonly { readonly targetId: string; readonly value: string }[];

/** Gives the values of any of these rows the names of their targets. */
async function namingValues(
  tx: Connection,
  jurisdictionId: string,
  rows: readonly { readonly values: Values }[],
): Promise<(values: Values) => SaidValue[]> {
  const wanted = rows.flatMap(({ values }) => values.map(({ targetId }) => targetId));
  if (wanted.length === 0) return () => [];
  const { nameZh, nameEn, unit, counter } = targets;
  const measured = await tx
    .select({ id: targets.id, nameZh, nameEn, unit, counter })
    .from(targets)
    .where(and(eq(targets.jurisdictionId, jurisdictionId), isAmong(wanted, targets.id)));
  const targetOf = new Map(measured.map((target) => [target.id, target]));
  return (values) =>
    values.flatMap(({ targetId, value }) => {
      const target = targetOf.get(targetId);
      return target ? [{ ...target, value }] : [];
    });
}

/** Verified matters, which wait to be closed, with what was found; the one that waits longest first. */
export async function findVerified(tx: Connection, jurisdictionId: string): Promise<WaitingMatter[]> {
  const later = alias(verifications, 'later');
  const said = { verdict: verifications.verdict, by: people.name, values: verifications.values };
  const found = await waiting(tx, jurisdictionId, verifications.verifiedAt, said)
    .innerJoin(verifications, and(eq(matters.jurisdictionId, jurisdictionId), eq(verifications.matterId, matters.id)))
    .innerJoin(people, and(eq(people.jurisdictionId, jurisdictionId), eq(people.id, verifications.verifiedBy)))
    .where(
      and(
        eq(verifications.jurisdictionId, jurisdictionId),
        eq(matters.stage, 'verified'),
        // One that was reopened may have been verified more than once.
        notExists(
          tx
            .select({ one: sql`1` })
            .from(later)
            .where(
              and(
                eq(later.jurisdictionId, jurisdictionId),
                eq(later.matterId, verifications.matterId),
                gt(later.id, verifications.id),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(verifications.verifiedAt))
    .limit(MOST);
  const named = await namingValues(tx, jurisdictionId, found);
  return found.map(({ verdict, by, values, ...row }) => ({
    ...row,
    // A verified matter has a verdict: nothing is accepted without one.
    found: { verdict: verdict!, by, values: named(values) },
  }));
}

/** Reports that were sent back to one of these units and not written again since. */
export async function findSentBack(tx: Connection, jurisdictionId: string, unitIds: readonly string[]) {
  const later = alias(progressReports, 'later');
  return waiting(tx, jurisdictionId, progressReports.sentBackAt)
    .innerJoin(
      progressReports,
      and(eq(matters.jurisdictionId, jurisdictionId), eq(progressReports.matterId, matters.id)),
    )
    .where(
      and(
        eq(progressReports.jurisdictionId, jurisdictionId),
        eq(progressReports.state, 'sent-back'),
        inArray(progressReports.unitId, [...unitIds]),
        inArray(matters.stage, ['signed-for', 'in-progress']),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(later)
            .where(
              and(
                eq(later.jurisdictionId, jurisdictionId),
                eq(later.matterId, progressReports.matterId),
                eq(later.unitId, progressReports.unitId),
                gt(later.id, progressReports.id),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(progressReports.sentBackAt))
    .limit(MOST);
}

/** Matters submitted for closing, the one that waits longest first: the verification queue. */
export async function findSubmitted(tx: Connection, jurisdictionId: string) {
  return waiting(tx, jurisdictionId, submissions.submittedAt)
    .innerJoin(submissions, and(eq(matters.jurisdictionId, jurisdictionId), eq(submissions.matterId, matters.id)))
    .where(and(eq(submissions.jurisdictionId, jurisdictionId), eq(submissions.state, 'waiting')))
    .orderBy(asc(submissions.submittedAt))
    .limit(MOST);
}

/**
 * Matters in progress that their lead unit could submit for closing: all that they are measured by is reached, or there is
 * nothing to measure them by and they are due by a day. A report of the unit stands, and nothing has to be decided first.
 */
export async function findReady(tx: Connection, jurisdictionId: string, leadUnitIds: readonly string[], dueBy: string) {
  const some = (table: PgTable & { jurisdictionId: PgColumn; matterId: PgColumn }, ...where: SQL[]) =>
    tx
      .select({ one: sql`1` })
      .from(table)
      .where(and(eq(table.jurisdictionId, jurisdictionId), eq(table.matterId, matters.id), ...where));
  return waiting(tx, jurisdictionId, NEVER)
    .where(
      and(
        eq(matters.jurisdictionId, jurisdictionId),
        eq(matters.stage, 'in-progress'),
        inArray(matters.leadUnitId, [...leadUnitIds]),
        or(
          eq(paces.state, 'done'),
          and(
            sql`${matters.due} <= ${dueBy}`,
            notExists(some(targets, ne(targets.retired, true))),
            notExists(some(milestones, ne(milestones.retired, true))),
          ),
        ),
        exists(
          some(
            progressReports,
            eq(progressReports.state, 'signed-off'),
            eq(progressReports.unitId, sql`${matters.leadUnitId}`),
          ),
        ),
        notExists(some(progressReports, eq(progressReports.state, 'awaiting-sign-off'))),
        notExists(some(extensions, eq(extensions.state, 'asked'))),
      ),
    )
    .orderBy(asc(matters.due), asc(matters.number))
    .limit(MOST);
}

/** Matters for which more time is asked. */
export async function findAskedExtensions(tx: Connection, jurisdictionId: string) {
  return waiting(tx, jurisdictionId, extensions.askedAt)
    .innerJoin(extensions, and(eq(matters.jurisdictionId, jurisdictionId), eq(extensions.matterId, matters.id)))
    .where(and(eq(extensions.jurisdictionId, jurisdictionId), eq(extensions.state, 'asked'), NOT_CLOSED))
    .orderBy(asc(extensions.askedAt))
    .limit(MOST);
}

/** Matters of a stage, of all lead units or of some; those due first in front. */
export async function findInStage(
  tx: Connection,
  jurisdictionId: string,
  stages: readonly (typeof matters.$inferSelect)['stage'][],
  leadUnitIds: readonly string[] | null = null,
) {
  return waiting(tx, jurisdictionId, NEVER)
    .where(
      and(
        eq(matters.jurisdictionId, jurisdictionId),
        inArray(matters.stage, [...stages]),
        leadUnitIds ? inArray(matters.leadUnitId, [...leadUnitIds]) : undefined,
      ),
    )
    .orderBy(asc(matters.due), asc(matters.number))
    .limit(MOST);
}

/** Open matters of these units (null: of all) that are late, off pace, silent, or due by a day. */
export async function findPressing(
  tx: Connection,
  jurisdictionId: string,
  unitIds: readonly string[] | null,
  dueBy: string,
) {
  return waiting(tx, jurisdictionId, NEVER)
    .where(
      and(
        eq(matters.jurisdictionId, jurisdictionId),
        inArray(matters.stage, ['assigned', 'signed-for', 'in-progress']),
        unitIds ? inArray(matters.leadUnitId, [...unitIds]) : undefined,
        or(
          inArray(paces.state, ['overdue', 'behind', 'stale', 'no-report']),
          and(sql`${matters.due} <= ${dueBy}`, or(isNull(paces.state), ne(paces.state, 'done'))),
        ),
      ),
    )
    .orderBy(asc(matters.due), asc(matters.number))
    .limit(MOST);
}
