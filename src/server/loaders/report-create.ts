import { defaultDueIn } from '../../delivery/facts/default-due.ts';
import { loadEditionFacts, mayConfirm } from '../../delivery/facts/edition-facts.ts';
import { importNotes } from '../../delivery/facts/import-notes.ts';
import { Refused } from '../../delivery/index.ts';
import { listProposals } from '../../ledger/index.ts';
import type { SignedInContext } from '../app-context.ts';
import { editionOf } from './kept-editions.ts';

/** What would become matters, what would not and why, and what still waits: shown before the deed is done. */
export async function loadReportCreate({ database, actor }: SignedInContext, editionId: string) {
  return database.tenant(actor.jurisdictionId, async (tx) => {
    const edition = await loadEditionFacts(tx, actor, editionId, { lock: false });
    const refused = mayConfirm(actor);
    if (refused) throw new Refused(refused);
    const { year, number } = (await editionOf(database, tx, actor.jurisdictionId, editionId))!;
    const all = await listProposals(tx, actor.jurisdictionId, editionId);
    const accepted = all.filter(({ state, matterId }) => state === 'accepted' && !matterId);
    return {
      year,
      number,
      notes: accepted.length > 0 ? await importNotes(tx, edition) : [],
      matters: all.filter(({ matterId }) => matterId).length,
      open: all.filter(({ state }) => state === 'open').length,
      accepted: accepted.length,
      withoutUnit: accepted.filter(({ leadUnitId }) => !leadUnitId).length,
      defaultDue: await defaultDueIn(tx, actor.jurisdictionId, year),
      withoutDue: accepted.filter(({ due }) => !due).length,
      rejected: all
        .filter(({ state }) => state === 'rejected')
        .map(({ id, textZh, textEn, reason, decidedByName }) => ({
          id,
          zh: textZh,
          en: textEn || textZh,
          reason,
          decidedByName,
        })),
    };
  });
}
