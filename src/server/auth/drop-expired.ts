import { lte } from 'drizzle-orm';
import { rateLimit, session, verification } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/database.ts';
import { WINDOW_SECONDS } from './attempts.ts';

/** Sessions that nobody came back to, links that nobody used, attempts long past. */
export async function dropExpired(database: Database, now: Date): Promise<void> {
  await database.owner(async (tx) => {
    await tx.delete(session).where(lte(session.expiresAt, now));
    await tx.delete(verification).where(lte(verification.expiresAt, now));
    await tx.delete(rateLimit).where(lte(rateLimit.lastRequest, now.getTime() - WINDOW_SECONDS * 1000));
  });
}
