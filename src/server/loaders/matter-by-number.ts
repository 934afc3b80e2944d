import { and, eq } from 'drizzle-orm';
import { mayKeepSources } from '../../delivery/facts/source-rules.ts';
import { Refused } from '../../delivery/index.ts';
import { matters } from '../../ledger/index.ts';
import { DubanError } from '../../platform/errors.ts';
import type { SignedInContext } from '../app-context.ts';

/** The id of the matter that a person names by its number, to give it a source. */
export async function matterByNumber({ database, actor }: SignedInContext, number: string): Promise<string> {
  const { jurisdictionId } = actor;
  // Who may not attach to it is not told either whether it is there.
  const refused = mayKeepSources(actor);
  if (refused) throw new Refused(refused);
  const [found] = await database.tenant(jurisdictionId, (tx) =>
    tx
      .select({ id: matters.id })
      .from(matters)
      .where(and(eq(matters.jurisdictionId, jurisdictionId), eq(matters.number, number))),
  );
  if (found) return found.id;
  throw new DubanError('no-such-number', {
    en: `There is no matter ${number}. Give its number as in the ledger, such as 2026-0042.`,
    zh: `没有编号为 ${number} 的事项，请按台账填写编号，如 2026-0042。`,
  });
}
