import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { rateLimit } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/database.ts';

export const ATTEMPTS = 10;
export const WINDOW_SECONDS = 15 * 60;

const keyOf = (email: string) => `account:${createHash('sha256').update(email).digest('hex')}`;

/**
 * Counts an attempt on an address, known or not, from wherever it comes: limits by network address alone would let many
 * machines guess at one account. In the database, so that all nodes count together.
 */
export async function mayAttempt(database: Database, email: string, now: Date): Promise<boolean> {
  const at = now.getTime();
  const { key, count, lastRequest } = rateLimit;
  const [row] = await database.owner((tx) =>
    tx
      .insert(rateLimit)
      .values({ id: uuid(), key: keyOf(email), count: 1, lastRequest: at })
      .onConflictDoUpdate({
        target: key,
        set: {
          // The window begins with the first attempt and those refused do not prolong it.
          count: sql`case when ${lastRequest} <= ${at - WINDOW_SECONDS * 1000} then 1 else ${count} + 1 end`,
          lastRequest: sql`case when ${lastRequest} <= ${at - WINDOW_SECONDS * 1000} then ${at} else ${lastRequest} end`,
        },
      })
      .returning({ count }),
  );
  return row!.count <= ATTEMPTS;
}

export async function forgetAttempts(database: Database, email: string): Promise<void> {
  await database.owner((tx) => tx.delete(rateLimit).where(eq(rateLimit.key, keyOf(email))));
}
