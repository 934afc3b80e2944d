import { loadEditionFacts } from '../../delivery/facts/edition-facts.ts';
import { findSameBefore, listProposals } from '../../ledger/index.ts';
import type { SignedInContext } from '../app-context.ts';
import { editionOf } from './kept-editions.ts';

/** The proposals still open in a section, or all that have a testable end. */
export async function readOpenProposals(
  { database, actor }: SignedInContext,
  editionId: string,
  { sectionId, testable }: { sectionId?: string; testable?: boolean },
) {
  return database.tenant(actor.jurisdictionId, async (tx) => {
    await loadEditionFacts(tx, actor, editionId, { lock: false });
    const open = (await listProposals(tx, actor.jurisdictionId, editionId)).filter(({ state }) => state === 'open');
    if (testable) return open.filter(({ type }) => type !== 'ongoing');
    const { segments } = (await editionOf(database, tx, actor.jurisdictionId, editionId))!;
    const here = new Set(segments.filter((one) => one.sectionId === sectionId).map(({ id }) => id));
    return open.filter(({ segmentId }) => here.has(segmentId));
  });
}

/** The proposals still open that say what a matter of an earlier edition says, with that matter. */
export async function readSameBefore({ database, actor }: SignedInContext, editionId: string) {
  return database.tenant(actor.jurisdictionId, async (tx) => {
    const edition = await loadEditionFacts(tx, actor, editionId, { lock: false });
    const same = await findSameBefore(tx, actor.jurisdictionId, edition);
    return (await listProposals(tx, actor.jurisdictionId, editionId)).flatMap(({ id, version, state, textZh }) => {
      const matter = same.get(textZh);
      return matter && state === 'open' ? [{ matterId: matter.id, proposalId: id, proposalVersion: version }] : [];
    });
  });
}
