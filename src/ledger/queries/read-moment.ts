import { sql } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { eventHeads, paces } from '../tables/index.ts';

/**
 * A name for what the ledger of a jurisdiction says at this moment: while it stays the same, so do its matters, their pace
 * and its units. Every deed appends an event; what changes without one is pace, on a new day. Null while it is computed
 * anew.
 */
export async function readMoment(tx: Connection, jurisdictionId: string): Promise<string | null> {
  const day = (which: 'min' | 'max') =>
    sql`(select ${sql.raw(which)}(${paces.computedFor}) from ${paces} where ${paces.jurisdictionId} = ${jurisdictionId})`;
  const [found] = await tx
    .select({
      head: sql<
        string | null
      >`(select ${eventHeads.hash} from ${eventHeads} where ${eventHeads.jurisdictionId} = ${jurisdictionId})`,
      first: sql<string | null>`${day('min')}`,
      last: sql<string | null>`${day('max')}`,
    })
    .from(sql`(values (1)) as one`);
  const { head, first, last } = found!;
  return first === last ? `${head} ${first}` : null;
}
