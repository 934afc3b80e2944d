import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { type Actor, BadInput, type Deed, perform, Refused } from '../../src/delivery/index.ts';
import { eventHeads } from '../../src/ledger/index.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { NOW } from './world.ts';

/** Carries a result out of a transaction that is rolled back. */
class Undone extends Error {
  readonly events: number;
  constructor(events: number) {
    super();
    this.events = events;
  }
}

/**
 * Tries a deed for real, through all its steps to the event, and takes it back, so that one world serves thousands of
 * attempts. Answers 'yes', or the id of the refusal. Input that does not fit its schema is a fault of the test.
 */
export async function attempt<Schema extends z.ZodType, Facts, Result>(
  database: Database,
  actor: Actor,
  deed: Deed<Schema, Facts, Result>,
  input: unknown,
): Promise<string> {
  const undoing: Pick<Database, 'tenant'> = {
    tenant: (jurisdictionId, work) =>
      database.tenant(jurisdictionId, async (tx) => {
        const head = async () => {
          const [row] = await tx
            .select({ seq: eventHeads.seq })
            .from(eventHeads)
            .where(eq(eventHeads.jurisdictionId, jurisdictionId));
          return row?.seq ?? 0;
        };
        const before = await head();
        await work(tx);
        throw new Undone((await head()) - before);
      }),
  };
  try {
    await perform({ database: undoing, actor, now: () => NOW }, deed, input);
  } catch (error) {
    if (error instanceof Undone) return error.events > 0 ? 'yes' : 'done without an event';
    if (error instanceof BadInput) throw new Error(`${deed.name}: ${JSON.stringify(error.fields)}`);
    if (error instanceof Refused) return error.id;
    throw error;
  }
  throw new Error('A transaction ended without an end.');
}

/** A digest of everything that both jurisdictions hold, the heads of their logs included. */
export async function digest(database: Database): Promise<string> {
  const tables = await database.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  );
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' || coalesce(md5(string_agg(one::text, '' order by one::text)), '') as sum from "${name}" one`,
  );
  const [row] = await database.query<{ sum: string }>(
    `select md5(string_agg(sum, '' order by sum)) as sum from (${parts.join(' union all ')}) all_of_them`,
  );
  return row!.sum;
}
