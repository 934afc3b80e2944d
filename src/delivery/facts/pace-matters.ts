import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { matters, milestones, paces, targets } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import { rowsOf } from '../../platform/database/rows-of.ts';
import { computePace, type Measured } from './compute-pace.ts';
import { paceRulesOf } from './pace-rules.ts';

/** Computes the pace of matters as they stand in this transaction, for a day, and keeps it beside them. */
export async function paceMatters(
  tx: Connection,
  jurisdictionId: string,
  ids: readonly string[],
  on: string,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .select({
      matter: matters,
      targets: rowsOf(targets, and(of(targets), ne(targets.retired, true))),
      milestones: rowsOf(milestones, and(of(milestones), ne(milestones.retired, true))),
    })
    .from(matters)
    .where(and(eq(matters.jurisdictionId, jurisdictionId), inArray(matters.id, [...ids])));
  await keepPaces(tx, jurisdictionId, rows, on);
}

const of = (table: { jurisdictionId: PgColumn; matterId: PgColumn }) =>
  and(eq(table.jurisdictionId, matters.jurisdictionId), eq(table.matterId, matters.id));

/** The same, of what is known already. */
export async function keepPaces(
  tx: Connection,
  jurisdictionId: string,
  known: readonly Measured[],
  on: string,
): Promise<void> {
  if (known.length === 0) return;
  const rules = await paceRulesOf(tx, jurisdictionId);
  await tx
    .insert(paces)
    .values(
      known.map((facts) => {
        const pace = computePace(facts, on, rules);
        const deciding = pace.parts.find(({ id }) => id === pace.from) ?? pace.parts[0];
        return {
          jurisdictionId,
          matterId: facts.matter.id,
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
