import { z } from 'zod';
import { matterSources } from '../../ledger/index.ts';
import { changeProposal, loadProposals, proposalPolicy } from '../facts/proposal-facts.ts';
import { sourcePlaces, sourceRows } from '../facts/source-places.ts';
import { mayKeepSources } from '../facts/source-rules.ts';
import { identifier } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { Refused } from '../refusal.ts';

/**
 * Makes a proposal of a report one more source of a matter that is there already (并案): the same thing asked twice is one
 * matter. The proposal is settled by it and becomes no matter of its own.
 */
export const attachProposal = matterDeed({
  name: 'attach-proposal',
  fields: {
    editionId: identifier,
    proposalId: identifier,
    /** The version of the proposal that the person was looking at; given, a newer one is a conflict. */
    proposalVersion: z.number().int().optional(),
  },
  policy: mayKeepSources,
  async run(context, { matter }, { editionId, proposalId, proposalVersion }) {
    const { tx, actor, now } = context;
    const versions = proposalVersion === undefined ? undefined : { [proposalId]: proposalVersion };
    const facts = await loadProposals(context, { editionId, ids: [proposalId], versions });
    const refused = proposalPolicy(actor, facts);
    if (refused) throw new Refused(refused);
    const proposal = facts.proposals[0]!;
    const places = (await sourcePlaces(context, editionId, [proposal])).of(proposal);
    const rows = sourceRows(context, places, { matterId: matter.id, editionId });
    await tx.insert(matterSources).values(rows);
    await changeProposal(context, proposal, {
      state: 'accepted',
      reason: '',
      matterId: matter.id,
      decidedBy: actor.personId,
      decidedAt: now,
    });
    return {
      data: {
        sourceIds: rows.map(({ id }) => id),
        editionId,
        proposalId,
        kind: 'report',
        quoteZh: rows.map(({ quoteZh }) => quoteZh).join(''),
        quoteEn: rows.map(({ quoteEn }) => quoteEn).join(' '),
        before: { state: proposal.state },
      },
      result: undefined,
    };
  },
});
