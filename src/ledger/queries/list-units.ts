import { asc, eq } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { units } from '../tables/index.ts';

/** Every unit of a place, in the order the office put them. */
export async function listUnits(tx: Connection, jurisdictionId: string) {
  return tx
    .select()
    .from(units)
    .where(eq(units.jurisdictionId, jurisdictionId))
    .orderBy(asc(units.position), asc(units.nameZh));
}
