import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import { proposals } from '../../ledger/index.ts';
import type { DeedContext } from '../deed.ts';
import { type Change, Conflict, type Refusal, Refused, refusal } from '../refusal.ts';
import { type EditionFacts, loadEditionFacts, mayConfirm } from './edition-facts.ts';

export type Proposal = typeof proposals.$inferSelect;

export interface ProposalFacts {
  readonly edition: EditionFacts;
  /** Those that the deed is about, locked, in the order of the document. */
  readonly proposals: readonly Proposal[];
}

/** Loads and locks proposals of one edition. With versions given, one that changed in the meantime is a conflict. */
export async function loadProposals(
  { tx, actor }: DeedContext,
  {
    editionId,
    ids,
    versions,
  }: { editionId: string; ids: readonly string[]; versions?: Readonly<Record<string, number>> },
): Promise<ProposalFacts> {
  const edition = await loadEditionFacts(tx, actor, editionId, { lock: false });
  const found = await tx
    .select()
    .from(proposals)
    .where(and(ofEdition(actor.jurisdictionId, editionId), inArray(proposals.id, [...ids])))
    .orderBy(asc(proposals.position), asc(proposals.id))
    .for('update');
  if (found.length < new Set(ids).size)
    throw new Refused(
      refusal(
        'no-such-proposal',
        'One of the proposals is not there. Load the page again.',
        '其中一条建议不存在，请重新打开页面。',
      ),
    );
  const changed = found.filter(({ id, version }) => versions?.[id] !== undefined && versions[id] !== version);
  if (changed.length > 0)
    throw new Conflict(
      changed.map(
        ({ decidedAt, decidedBy, state, textZh }): Change => ({
          at: decidedAt ?? edition.importedAt,
          personId: decidedBy,
          kind: 'decide-proposals',
          data: { state, textZh },
        }),
      ),
    );
  return { edition, proposals: found };
}

export function ofEdition(jurisdictionId: string, editionId: string): SQL {
  return and(eq(proposals.jurisdictionId, jurisdictionId), eq(proposals.editionId, editionId))!;
}

/** Proposals that became matters or other proposals are settled; the matter is where they are changed now. */
export function proposalPolicy(actor: Parameters<typeof mayConfirm>[0], facts: ProposalFacts): Refusal | null {
  const refused = mayConfirm(actor);
  if (refused) return refused;
  if (facts.proposals.some(({ matterId }) => matterId))
    return refusal(
      'is-a-matter',
      'This proposal is a matter already. Change the matter instead.',
      '该建议已立项为督办事项，请直接修改事项。',
    );
  if (facts.proposals.some(({ state }) => ['merged', 'split', 'withdrawn'].includes(state)))
    return refusal(
      'is-settled',
      'This proposal was split or merged. Work on what it became, or undo that first.',
      '该建议已拆分或合并，请处理拆分合并后的条目，或先撤销。',
    );
  return null;
}

/** What a change of a proposal may touch; kept in the log as it was before, so that it can be undone. */
export const CHANGEABLE = [
  'state',
  'textZh',
  'textEn',
  'type',
  'project',
  'targets',
  'due',
  'leadUnitId',
  'supportUnitIds',
  'reason',
  'edited',
  'became',
  'decidedBy',
  'decidedAt',
] as const satisfies readonly (keyof Proposal)[];
export type Changeable = Partial<Pick<Proposal, (typeof CHANGEABLE)[number]>>;

export function before(proposal: Proposal): { id: string } & Changeable {
  return Object.fromEntries(['id', ...CHANGEABLE].map((key) => [key, proposal[key as keyof Proposal]])) as never;
}

/** Changes one locked proposal and counts its version up. Which matter it is, no undo takes back. */
export async function changeProposal(
  { tx, actor, now }: DeedContext,
  proposal: Proposal,
  change: Changeable & { readonly matterId?: string | null },
) {
  await tx
    .update(proposals)
    .set({ decidedBy: actor.personId, decidedAt: now, ...change, version: proposal.version + 1 })
    .where(and(ofEdition(actor.jurisdictionId, proposal.editionId), eq(proposals.id, proposal.id)));
}
