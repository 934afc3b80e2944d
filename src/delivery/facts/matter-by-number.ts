import { and, eq } from 'drizzle-orm';
import { matters } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import { Refused, refusal } from '../refusal.ts';

/** The id of the matter that a person names by its number, in whatever width its digits are typed. */
export async function matterIdOf(tx: Connection, jurisdictionId: string, number: string): Promise<string> {
  const [found] = await tx
    .select({ id: matters.id })
    .from(matters)
    .where(and(eq(matters.jurisdictionId, jurisdictionId), eq(matters.number, number.normalize('NFKC'))));
  if (found) return found.id;
  throw new Refused(
    refusal(
      'no-such-number',
      `There is no matter ${number}. Give its number as in the ledger, such as 2026-0042.`,
      `没有编号为 ${number} 的事项，请按台账填写编号，如 2026-0042。`,
    ),
  );
}
