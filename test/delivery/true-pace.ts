import { asc, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { paceMatters } from '../../src/delivery/facts/pace-matters.ts';
import { paces } from '../../src/ledger/index.ts';
import type { Database } from '../../src/platform/database/database.ts';

/** The pace kept beside each matter is the one that its rows give when all of them are read. */
export async function requireTruePaces(database: Database, jurisdictionId: string): Promise<void> {
  await database.owner(async (tx) => {
    const kept = () =>
      tx.select().from(paces).where(eq(paces.jurisdictionId, jurisdictionId)).orderBy(asc(paces.matterId));
    const before = await kept();
    for (const day of new Set(before.map(({ computedFor }) => computedFor))) {
      const ids = before.filter(({ computedFor }) => computedFor === day).map(({ matterId }) => matterId);
      await paceMatters(tx, jurisdictionId, ids, day);
    }
    expect(before).toEqual(await kept());
  });
}
