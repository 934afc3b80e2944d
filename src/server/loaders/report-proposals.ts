import { loadEditionFacts } from '../../delivery/facts/edition-facts.ts';
import { listProposals, readEdition } from '../../ledger/index.ts';
import type { SignedInContext } from '../app-context.ts';

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
    const { segments } = (await readEdition(tx, actor.jurisdictionId, editionId))!;
    const here = new Set(segments.filter((one) => one.sectionId === sectionId).map(({ id }) => id));
    return open.filter(({ segmentId }) => here.has(segmentId));
  });
}

export interface Changed {
  /** Who changed it, if that is known. */
  readonly name: string | null;
  readonly state: 'open' | 'accepted' | 'rejected' | 'gone';
  readonly text: string;
}

/** Of the proposals that somebody worked on, those that have another version now, with who made it. */
export async function readChanged(
  { database, actor }: SignedInContext,
  editionId: string,
  versions: Readonly<Record<string, number>>,
): Promise<Changed[]> {
  const standing = await database.tenant(actor.jurisdictionId, (tx) =>
    listProposals(tx, actor.jurisdictionId, editionId),
  );
  const byId = new Map(standing.map((one) => [one.id, one]));
  return Object.entries(versions).flatMap(([id, version]): Changed[] => {
    const now = byId.get(id);
    if (!now) return [{ name: null, state: 'gone', text: '' }];
    const state = now.state as 'open' | 'accepted' | 'rejected';
    return now.version === version ? [] : [{ name: now.decidedByName, state, text: now.textZh }];
  });
}
