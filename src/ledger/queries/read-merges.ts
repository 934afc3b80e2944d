import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Connection } from '../../platform/database/database.ts';
import { matters, setAsides } from '../tables/index.ts';

/** Which matters are merged into which, of a jurisdiction or, with `ids`, those that one of these matters has a part in. */
export async function readMerges(tx: Connection, jurisdictionId: string, ids: readonly string[] | null = null) {
  const into = alias(matters, 'into_matter');
  const among = sql.param([...(ids ?? [])]);
  return tx
    .select({
      merged: { id: matters.id, number: matters.number },
      into: { id: into.id, number: into.number },
    })
    .from(setAsides)
    .innerJoin(matters, and(eq(matters.jurisdictionId, jurisdictionId), eq(matters.id, setAsides.matterId)))
    .innerJoin(into, and(eq(into.jurisdictionId, jurisdictionId), eq(into.id, setAsides.intoId)))
    .where(
      and(
        eq(setAsides.jurisdictionId, jurisdictionId),
        isNotNull(setAsides.intoId),
        isNull(setAsides.reopenedAt),
        ids
          ? or(sql`${setAsides.matterId} = any(${among}::uuid[])`, sql`${setAsides.intoId} = any(${among}::uuid[])`)
          : undefined,
      ),
    )
    .orderBy(matters.number);
}
