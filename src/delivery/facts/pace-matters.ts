import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { matters, milestones, paces, targets } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import { groupBy } from '../../platform/group-by.ts';
import type { MatterPace } from '../pace/index.ts';
import { computePace } from './compute-pace.ts';

/** Computes the pace of matters as they stand in this transaction, for a day, and keeps it beside them. */
export async function paceMatters(
  tx: Connection,
  jurisdictionId: string,
  ids: readonly string[],
  on: string,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .select()
    .from(matters)
    .where(and(eq(matters.jurisdictionId, jurisdictionId), inArray(matters.id, [...ids])));
  const ownTargets = await tx
    .select()
    .from(targets)
    .where(
      and(eq(targets.jurisdictionId, jurisdictionId), inArray(targets.matterId, [...ids]), ne(targets.retired, true)),
    );
  const ownSteps = await tx
    .select()
    .from(milestones)
    .where(
      and(
        eq(milestones.jurisdictionId, jurisdictionId),
        inArray(milestones.matterId, [...ids]),
        ne(milestones.retired, true),
      ),
    );
  const targetsOf = groupBy(ownTargets, ({ matterId }) => matterId);
  const stepsOf = groupBy(ownSteps, ({ matterId }) => matterId);
  await keep(
    tx,
    jurisdictionId,
    on,
    rows.map((matter) => ({
      matterId: matter.id,
      pace: computePace(
        { matter, targets: targetsOf.get(matter.id) ?? [], milestones: stepsOf.get(matter.id) ?? [] },
        on,
      ),
    })),
  );
}

async function keep(
  tx: Connection,
  jurisdictionId: string,
  on: string,
  computed: readonly { readonly matterId: string; readonly pace: MatterPace }[],
): Promise<void> {
  if (computed.length === 0) return;
  await tx
    .insert(paces)
    .values(
      computed.map(({ matterId, pace }) => {
        const deciding = pace.parts.find(({ id }) => id === pace.from) ?? pace.parts[0];
        return {
          jurisdictionId,
          matterId,
          computedFor: on,
          state: pace.state,
          reasonId: pace.reason.id,
          completion: deciding?.pace.completion?.value ?? null,
          timeShare: deciding?.pace.timeShare?.value ?? null,
        };
      }),
    )
    .onConflictDoUpdate({
      target: [paces.jurisdictionId, paces.matterId],
      set: {
        computedFor: sql`excluded.computed_for`,
        state: sql`excluded.state`,
        reasonId: sql`excluded.reason_id`,
        completion: sql`excluded.completion`,
        timeShare: sql`excluded.time_share`,
      },
    });
}
