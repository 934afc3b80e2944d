import { and, eq } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { editions } from '../tables/index.ts';

/** The whole reading of an edition, as it was imported; null where there is none. */
export async function readReading(tx: Connection, jurisdictionId: string, editionId: string) {
  const [edition] = await tx
    .select({ reading: editions.reading })
    .from(editions)
    .where(and(eq(editions.jurisdictionId, jurisdictionId), eq(editions.id, editionId)));
  return edition?.reading ?? null;
}
