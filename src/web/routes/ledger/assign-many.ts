import { assignMatter } from '../../../delivery/deeds/assign-matter.ts';
import { loadMatterFacts } from '../../../delivery/index.ts';
import { performDeed, type SignedInContext } from '../../../server/index.ts';
import { FieldTrouble } from '../../forms/take-form.ts';
import { both } from '../../i18n/messages.ts';
import { ledger } from '../../messages/ledger.ts';

/** Assigns each of the matters to one lead unit, with its own date and support units. A refusal stops at its matter. */
export async function assignMany(app: SignedInContext, ids: readonly string[], leadUnitId: string): Promise<number> {
  if (ids.length === 0) throw new FieldTrouble({ ids: both(ledger.bulkNone) });
  for (const id of ids) {
    const { matter, assignments } = await app.database.tenant(app.actor.jurisdictionId, (tx) =>
      loadMatterFacts(tx, app.actor, id, { lock: false }),
    );
    await performDeed(
      app,
      assignMatter,
      {
        matterId: id,
        leadUnitId,
        supportUnitIds: assignments.filter(({ role }) => role === 'support').map(({ unitId }) => unitId),
        leaderId: matter.leaderId,
        due: matter.due,
      },
      null,
    );
  }
  return ids.length;
}
