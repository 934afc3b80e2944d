import { v5 } from 'uuid';
import { assignMatter } from '../../../delivery/deeds/assign-matter.ts';
import { commentOnMatter } from '../../../delivery/deeds/comment-on-matter.ts';
import { loadMatterFacts } from '../../../delivery/index.ts';
import { DubanError } from '../../../platform/errors.ts';
import { type Bilingual, isRefusal, performDeed, type SignedInContext } from '../../../server/index.ts';
import { explained } from '../../forms/explain-refusal.ts';
import type { SentForm } from '../../forms/sent-form.ts';
import { FieldTrouble } from '../../forms/take-form.ts';
import { both } from '../../i18n/messages.ts';
import { ledger } from '../../messages/ledger.ts';

/** Some of many were refused: which, and why. The others are done. */
class PartlyDone extends DubanError {
  readonly details: readonly Bilingual[];

  constructor(done: number, details: readonly Bilingual[]) {
    super('partly-done', both(ledger.bulkPartly, done, details.length));
    this.details = details;
  }
}

/**
 * Gives each ticked matter what the form names: a lead unit, a date, a leader in charge, a comment. One that is refused
 * stops none of the others. Sent twice, each is still done once.
 */
export async function editMany(app: SignedInContext, form: SentForm): Promise<Bilingual> {
  const ids = form.texts('ids');
  if (ids.length === 0) throw new FieldTrouble({ leadUnitId: both(ledger.bulkNone) });
  if (!['leadUnitId', 'due', 'leaderId', 'comment'].some((name) => form.text(name)))
    throw new FieldTrouble({ leadUnitId: both(ledger.bulkNothing) });
  const refused: Bilingual[] = [];
  for (const id of ids) {
    const why = await editOne(app, form, id);
    if (why) refused.push(why);
  }
  if (refused.length > 0) throw new PartlyDone(ids.length - refused.length, refused);
  return both(ledger.bulkDone, ids.length);
}

/** Null when it is done, else which one it is and why not. */
async function editOne(app: SignedInContext, form: SentForm, id: string): Promise<Bilingual | null> {
  let number = id;
  try {
    const { matter, assignments } = await app.database.tenant(app.actor.jurisdictionId, (tx) =>
      loadMatterFacts(tx, app.actor, id, { lock: false }),
    );
    number = matter.number;
    const wanted = { lead: form.text('leadUnitId'), leader: form.text('leaderId'), due: form.text('due') };
    if (wanted.lead || wanted.leader || wanted.due) {
      const leadUnitId = wanted.lead || matter.leadUnitId;
      if (!leadUnitId) throw new DubanError('no-lead-unit', both(ledger.bulkNoUnit));
      const supportUnitIds = assignments.filter(({ role }) => role === 'support').map(({ unitId }) => unitId);
      const rest = { leaderId: wanted.leader || matter.leaderId, due: wanted.due || matter.due };
      await performDeed(app, assignMatter, { matterId: id, leadUnitId, supportUnitIds, ...rest }, once('assign'));
    }
    const body = form.text('comment');
    if (body) await performDeed(app, commentOnMatter, { matterId: id, body }, once('comment'));
    return null;
  } catch (thrown) {
    const error = explained(thrown);
    if (!isRefusal(error)) throw error;
    const { zh, en } = error.sentence;
    return { zh: ledger.bulkOne.zh(number, zh), en: ledger.bulkOne.en(number, en) };
  }

  function once(deed: string): string | null {
    return form.requestId ? v5(`${deed}:${id}`, form.requestId) : null;
  }
}
