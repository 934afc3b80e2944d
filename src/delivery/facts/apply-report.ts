import { and, eq } from 'drizzle-orm';
import { milestones, targets } from '../../ledger/index.ts';
import type { DeedContext } from '../deed.ts';
import type { Matter, MatterFacts, ProgressReport } from './matter-facts.ts';

interface Said {
  readonly unitId: string;
  readonly asOf: string;
  readonly values: readonly { readonly targetId: string; readonly value: string }[];
  readonly milestonesDone: readonly { readonly milestoneId: string; readonly on: string }[];
}

/**
 * What a report that is signed off makes of a matter: the reported values and the milestones done. An older day never
 * replaces a newer one. The verified values stand in columns of their own and are not touched.
 */
export async function applyReport(
  { tx, actor, now }: DeedContext,
  facts: MatterFacts,
  { asOf, values, milestonesDone }: Said,
): Promise<Partial<Matter>> {
  for (const { targetId, value } of values) {
    const known = facts.targets.find(({ id }) => id === targetId);
    if (!known || (known.reportedOn && known.reportedOn > asOf)) continue;
    await tx
      .update(targets)
      .set({ reportedValue: value, reportedOn: asOf })
      .where(and(eq(targets.jurisdictionId, actor.jurisdictionId), eq(targets.id, targetId)));
  }
  for (const { milestoneId, on } of milestonesDone) {
    const newer = facts.reports.some(
      (one) =>
        one.state === 'signed-off' &&
        one.asOf > asOf &&
        one.milestonesDone.some((done) => done.milestoneId === milestoneId),
    );
    if (newer) continue;
    await tx
      .update(milestones)
      .set({ doneOn: on })
      .where(and(eq(milestones.jurisdictionId, actor.jurisdictionId), eq(milestones.id, milestoneId)));
  }
  return { lastReportAt: now, ...(facts.matter.stage === 'signed-for' ? { stage: 'in-progress' as const } : {}) };
}

/** A report that was signed off and is sent back counts no more: what it said goes by the others that are signed off. */
export async function takeBackReport(
  { tx, actor }: DeedContext,
  facts: MatterFacts,
  report: ProgressReport,
): Promise<Partial<Matter>> {
  const signedAt = (one: ProgressReport) => one.signedOffAt?.getTime() ?? 0;
  const others = facts.reports
    .filter(({ id, state }) => id !== report.id && state === 'signed-off')
    .sort((a, b) => signedAt(b) - signedAt(a));
  const byDay = others.toSorted((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0));
  for (const { targetId } of report.values) {
    const said = byDay.find(({ values }) => values.some((one) => one.targetId === targetId));
    const value = said?.values.find((one) => one.targetId === targetId)?.value ?? null;
    await tx
      .update(targets)
      .set({ reportedValue: value, reportedOn: said?.asOf ?? null })
      .where(and(eq(targets.jurisdictionId, actor.jurisdictionId), eq(targets.id, targetId)));
  }
  for (const { milestoneId } of report.milestonesDone) {
    const said = others.flatMap(({ milestonesDone }) => milestonesDone).find((one) => one.milestoneId === milestoneId);
    await tx
      .update(milestones)
      .set({ doneOn: said?.on ?? null })
      .where(and(eq(milestones.jurisdictionId, actor.jurisdictionId), eq(milestones.id, milestoneId)));
  }
  return { lastReportAt: others[0]?.signedOffAt ?? null };
}
