import { and, eq, getTableColumns } from 'drizzle-orm';
import { editions } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import { type Actor, is } from '../actor.ts';
import { identifier } from '../fields.ts';
import { type Refusal, Refused, refusal } from '../refusal.ts';

/** An edition without its reading, which is large and seldom needed. */
export type EditionFacts = Omit<typeof editions.$inferSelect, 'reading'>;

const NO_SUCH_EDITION = refusal(
  'no-such-edition',
  'There is no such report, or you may not see it. Look for it under Reports.',
  '没有这份报告，或您无权查看，请从“报告”中查找。',
);

/** Reports are read by the office, translators, leaders and administrators; units see the words of their own matters. */
export const maySeeReports = (actor: Actor) => is(actor, 'office', 'translator', 'leader', 'administrator');

export async function loadEditionFacts(
  tx: Connection,
  actor: Actor,
  editionId: string,
  { lock }: { lock: boolean },
): Promise<EditionFacts> {
  if (!maySeeReports(actor) || !identifier.safeParse(editionId).success) throw new Refused(NO_SUCH_EDITION);
  const { reading: _reading, ...columns } = getTableColumns(editions);
  const wanted = tx
    .select(columns)
    .from(editions)
    .where(and(eq(editions.jurisdictionId, actor.jurisdictionId), eq(editions.id, editionId)));
  const [edition] = await (lock ? wanted.for('update') : wanted);
  if (!edition) throw new Refused(NO_SUCH_EDITION);
  return edition;
}

/** Who confirms what was read (principle: machines propose, people decide). */
export function mayConfirm(actor: Actor): Refusal | null {
  return is(actor, 'office')
    ? null
    : refusal('office-only', 'Only the delivery office confirms what was read.', '只有督查室可以确认读取结果。');
}
