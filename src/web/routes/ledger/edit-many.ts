import { commentOnMatter } from '../../../delivery/deeds/comment-on-matter.ts';
import { type Bilingual, findListedMatters, performDeed, type SignedInContext } from '../../../server/index.ts';
import type { SentForm } from '../../forms/sent-form.ts';
import { FieldTrouble } from '../../forms/take-form.ts';
import { both } from '../../i18n/messages.ts';
import { assignOne } from '../../many/assign-one.ts';
import { onceFor } from '../../many/do-many.ts';
import { doTicked } from '../../many/do-ticked.ts';
import { ledger } from '../../messages/ledger.ts';
import { AS_PROPOSED } from './bulk-edit.tsx';

/**
 * Gives each ticked matter, or each that the address of the table names, what the form names: a lead unit, a date, a
 * leader in charge, a comment.
 */
export async function editMany(app: SignedInContext, form: SentForm, search: URLSearchParams): Promise<Bilingual> {
  if (!['leadUnitId', 'due', 'leaderId', 'comment'].some((name) => form.text(name)))
    throw new FieldTrouble({ leadUnitId: both(ledger.bulkNothing) });
  const ids = form.text('all') === 'yes' ? await findListedMatters(app, search) : form.texts('ids');
  return doTicked(app, ids, (id) => editOne(app, form, id));
}

async function editOne(app: SignedInContext, form: SentForm, id: string): Promise<void> {
  const lead = form.text('leadUnitId');
  const wanted = { leadUnitId: lead, leaderId: form.text('leaderId'), due: form.text('due') };
  if (wanted.leadUnitId || wanted.leaderId || wanted.due)
    await assignOne(app, id, { ...wanted, asProposed: lead === AS_PROPOSED }, onceFor(form, 'assign', id));
  const body = form.text('comment');
  if (body) await performDeed(app, commentOnMatter, { matterId: id, body }, onceFor(form, 'comment', id));
}
