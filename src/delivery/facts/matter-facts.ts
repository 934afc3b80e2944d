import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import {
  assignments,
  extensions,
  matters,
  milestones,
  progressReports,
  setAsides,
  submissions,
  targets,
  verifications,
} from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import { rowsOf } from '../../platform/database/rows-of.ts';
import { type Actor, is, unitsOf } from '../actor.ts';
import { identifier } from '../fields.ts';
import { NO_SUCH_MATTER, Refused } from '../refusal.ts';

export type Matter = typeof matters.$inferSelect;
export type Assignment = typeof assignments.$inferSelect;
export type Target = typeof targets.$inferSelect;
export type Milestone = typeof milestones.$inferSelect;
export type ProgressReport = typeof progressReports.$inferSelect;
export type Extension = typeof extensions.$inferSelect;
export type Submission = typeof submissions.$inferSelect;
export type SetAside = typeof setAsides.$inferSelect;
export type Verification = typeof verifications.$inferSelect;

/** What policies of deeds on a matter look at. */
export interface MatterFacts {
  readonly matter: Matter;
  /** Those in force, the lead unit first. */
  readonly assignments: readonly Assignment[];
  readonly targets: readonly Target[];
  readonly milestones: readonly Milestone[];
  /** Reports of units, the newest first. */
  readonly reports: readonly ProgressReport[];
  readonly extensions: readonly Extension[];
  readonly submissions: readonly Submission[];
  readonly verifications: readonly Verification[];
  readonly setAsides: readonly SetAside[];
}

export const leadOf = (facts: MatterFacts) => facts.assignments.find(({ role }) => role === 'lead') ?? null;
export const unitIdsOf = (facts: MatterFacts) => facts.assignments.map(({ unitId }) => unitId);
export const waitingSubmission = (facts: MatterFacts) =>
  facts.submissions.find(({ state }) => state === 'waiting') ?? null;
export const askedExtension = (facts: MatterFacts) => facts.extensions.find(({ state }) => state === 'asked') ?? null;
/** Why the matter is not to be delivered now, where it is not. */
export const standingAside = (facts: MatterFacts) =>
  facts.setAsides.find(({ reopenedAt }) => reopenedAt === null) ?? null;

/** Office, leaders and administrators see every matter of their jurisdiction; a unit sees those it has a part in. */
export function maySeeMatter(actor: Actor, assigned: readonly string[]): boolean {
  if (is(actor, 'office', 'leader', 'administrator')) return true;
  return unitsOf(actor, 'liaison', 'unit-leader').some((unit) => assigned.includes(unit));
}

/** Reads a matter with all that deeds on it need; `lock` keeps everyone else from changing it until the end. */
export async function loadMatterFacts(
  tx: Connection,
  actor: Actor,
  matterId: string,
  { lock }: { lock: boolean },
): Promise<MatterFacts> {
  if (!identifier.safeParse(matterId).success) throw new Refused(NO_SUCH_MATTER);
  const wanted = and(eq(matters.jurisdictionId, actor.jurisdictionId), eq(matters.id, matterId));
  // Before the rest is read: a question that waits for a lock sees other tables as they were before it waited.
  if (lock) await tx.select({ id: matters.id }).from(matters).where(wanted).for('update');
  const own = (table: { jurisdictionId: PgColumn; matterId: PgColumn }) =>
    and(eq(table.jurisdictionId, actor.jurisdictionId), eq(table.matterId, matterId));
  const [facts] = await tx
    .select({
      matter: matters,
      assignments: rowsOf(
        assignments,
        and(own(assignments), inArray(assignments.state, ['assigned', 'signed-for'])),
        sql`${assignments.role} = 'support'`,
        asc(assignments.position),
      ),
      targets: rowsOf(targets, and(own(targets), ne(targets.retired, true)), asc(targets.position)),
      milestones: rowsOf(milestones, and(own(milestones), ne(milestones.retired, true)), asc(milestones.position)),
      reports: rowsOf(progressReports, own(progressReports), desc(progressReports.id)),
      extensions: rowsOf(extensions, own(extensions), desc(extensions.id)),
      submissions: rowsOf(submissions, own(submissions), desc(submissions.id)),
      verifications: rowsOf(verifications, own(verifications), desc(verifications.id)),
      setAsides: rowsOf(setAsides, own(setAsides), desc(setAsides.id)),
    })
    .from(matters)
    .where(wanted);
  if (!facts || !maySeeMatter(actor, unitIdsOf(facts))) throw new Refused(NO_SUCH_MATTER);
  return facts;
}
