import { assignMatter } from '../../../delivery/deeds/assign-matter.ts';
import { commentOnMatter } from '../../../delivery/deeds/comment-on-matter.ts';
import { loadMatterFacts } from '../../../delivery/index.ts';
import { proposedUnits } from '../../../ledger/index.ts';
import { DubanError } from '../../../platform/errors.ts';
import { type Bilingual, findListedMatters, performDeed, type SignedInContext } from '../../../server/index.ts';
import type { SentForm } from '../../forms/sent-form.ts';
import { FieldTrouble } from '../../forms/take-form.ts';
import { both } from '../../i18n/messages.ts';
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
  const wanted = { lead: form.text('leadUnitId'), leader: form.text('leaderId'), due: form.text('due') };
  if (wanted.lead || wanted.leader || wanted.due) {
    const { matter, assignments, proposed } = await app.database.tenant(app.actor.jurisdictionId, async (tx) => ({
      ...(await loadMatterFacts(tx, app.actor, id, { lock: false })),
      proposed: (await proposedUnits(tx, app.actor.jurisdictionId, [id])).get(id),
    }));
    const asProposed = wanted.lead === AS_PROPOSED;
    const leadUnitId = asProposed ? (matter.leadUnitId ?? proposed?.lead[0]?.unitId) : wanted.lead || matter.leadUnitId;
    if (!leadUnitId) throw new DubanError('no-lead-unit', both(asProposed ? ledger.bulkNoProposal : ledger.bulkNoUnit));
    const given = assignments.filter(({ role }) => role === 'support').map(({ unitId }) => unitId);
    const supportUnitIds = assignments.length === 0 && asProposed ? (proposed?.supportUnitIds ?? []) : given;
    const rest = { leaderId: wanted.leader || matter.leaderId, due: wanted.due || matter.due };
    await performDeed(
      app,
      assignMatter,
      { matterId: id, leadUnitId, supportUnitIds, ...rest },
      onceFor(form, 'assign', id),
    );
  }
  const body = form.text('comment');
  if (body) await performDeed(app, commentOnMatter, { matterId: id, body }, onceFor(form, 'comment', id));
}
