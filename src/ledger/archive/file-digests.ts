import { sql } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';

/** Every file that something in the database stands on: evidence and the reports as they were handed in. */
export async function fileDigests(tx: Connection): Promise<string[]> {
  const answer = await tx.execute(sql`
    select sha256 from evidence
    union
    select file ->> 'sha256' from editions cross join jsonb_array_elements(files) as file
    order by 1`);
  return (answer as unknown as { rows: { sha256: string }[] }).rows.map(({ sha256 }) => sha256);
}
