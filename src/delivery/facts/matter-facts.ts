import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import {
  assignments,
  extensions,
  matters,
  milestones,
  progressReports,
  submissions,
  targets,
  verifications,
} from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import { type Actor, is, unitsOf } from '../actor.ts';
import { NO_SUCH_MATTER, Refused } from '../refusal.ts';

export type Matter = typeof matters.$inferSelect;
export type Assignment = typeof assignments.$inferSelect;
export type Target = typeof targets.$inferSelect;
export type Milestone = typeof milestones.$inferSelect;
export type ProgressReport = typeof progressReports.$inferSelect;
export type Extension = typeof extensions.$inferSelect;
export type Submission = typeof submissions.$inferSelect;
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
}

export const leadOf = (facts: MatterFacts) => facts.assignments.find(({ role }) => role === 'lead') ?? null;
export const unitIdsOf = (facts: MatterFacts) => facts.assignments.map(({ unitId }) => unitId);
export const waitingSubmission = (facts: MatterFacts) =>
  facts.submissions.find(({ state }) => state === 'waiting') ?? null;
export const askedExtension = (facts: MatterFacts) => facts.extensions.find(({ state }) => state === 'asked') ?? null;

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
  const own = <T extends { jurisdictionId: unknown; matterId: unknown }>(table: T) =>
    and(eq(table.jurisdictionId as never, actor.jurisdictionId), eq(table.matterId as never, matterId));
  const wanted = tx
    .select()
    .from(matters)
    .where(and(eq(matters.jurisdictionId, actor.jurisdictionId), eq(matters.id, matterId)));
  const [matter] = await (lock ? wanted.for('update') : wanted);
  if (!matter) throw new Refused(NO_SUCH_MATTER);
  const assigned = await tx
    .select()
    .from(assignments)
    .where(and(own(assignments), inArray(assignments.state, ['assigned', 'signed-for'])))
    .orderBy(sql`${assignments.role} = 'support'`, asc(assignments.position));
  if (
    !maySeeMatter(
      actor,
      assigned.map(({ unitId }) => unitId),
    )
  )
    throw new Refused(NO_SUCH_MATTER);
  return {
    matter,
    assignments: assigned,
    ...(await measures(tx, actor.jurisdictionId, matterId)),
    reports: await tx.select().from(progressReports).where(own(progressReports)).orderBy(desc(progressReports.id)),
    extensions: await tx.select().from(extensions).where(own(extensions)).orderBy(desc(extensions.id)),
    submissions: await tx.select().from(submissions).where(own(submissions)).orderBy(desc(submissions.id)),
    verifications: await tx.select().from(verifications).where(own(verifications)).orderBy(desc(verifications.id)),
  };
}

/** The targets and milestones in force. */
async function measures(tx: Connection, jurisdictionId: string, matterId: string) {
  return {
    targets: await tx
      .select()
      .from(targets)
      .where(and(eq(targets.jurisdictionId, jurisdictionId), eq(targets.matterId, matterId), ne(targets.retired, true)))
      .orderBy(asc(targets.position)),
    milestones: await tx
      .select()
      .from(milestones)
      .where(
        and(
          eq(milestones.jurisdictionId, jurisdictionId),
          eq(milestones.matterId, matterId),
          ne(milestones.retired, true),
        ),
      )
      .orderBy(asc(milestones.position)),
  };
}
