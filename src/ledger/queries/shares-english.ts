import { and, eq, exists, isNull, ne, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Connection } from '../../platform/database/database.ts';
import { matterSources, matters } from '../tables/index.ts';
import { isAmong } from './matter-filter.ts';

/**
 * Whether the English of a matter is that of another one of the same sentence too: what are several clauses in Chinese is
 * often one in English. Only the Chinese tells such matters apart. A condition for a question that reads `matters`.
 */
function sharesEnglish(tx: Connection): SQL {
  const own = alias(matterSources, 'own_source');
  const beside = alias(matterSources, 'source_beside');
  const twin = alias(matters, 'twin');
  const found = tx
    .select({ one: sql`1` })
    .from(own)
    .innerJoin(
      beside,
      and(
        eq(beside.jurisdictionId, own.jurisdictionId),
        eq(beside.editionId, own.editionId),
        eq(beside.segmentId, own.segmentId),
      ),
    )
    .innerJoin(twin, and(eq(twin.jurisdictionId, own.jurisdictionId), eq(twin.id, beside.matterId)))
    .where(
      and(
        eq(own.jurisdictionId, matters.jurisdictionId),
        eq(own.matterId, matters.id),
        isNull(own.withdrawnAt),
        isNull(beside.withdrawnAt),
        ne(twin.id, matters.id),
        ne(matters.titleEn, ''),
        eq(twin.titleEn, matters.titleEn),
      ),
    );
  return exists(found);
}

/** Which of these matters share their English; asked once for all that are shown: a queue may hold many more. */
export async function sharingEnglish(
  tx: Connection,
  jurisdictionId: string,
  matterIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (matterIds.length === 0) return new Set();
  const found = await tx
    .select({ id: matters.id })
    .from(matters)
    .where(and(eq(matters.jurisdictionId, jurisdictionId), isAmong(matterIds), sharesEnglish(tx)));
  return new Set(found.map(({ id }) => id));
}
