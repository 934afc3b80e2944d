import { sql } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';

/** The newest migration that this database has: two with the same one have the same tables. */
export async function schemaOf(tx: Connection): Promise<number> {
  const answer = await tx.execute(sql`select max(created_at)::text as newest from drizzle.__drizzle_migrations`);
  return Number((answer as unknown as { rows: { newest: string }[] }).rows[0]!.newest);
}
