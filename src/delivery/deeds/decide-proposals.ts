import { z } from 'zod';
import type { Deed } from '../deed.ts';
import { mayConfirm } from '../facts/edition-facts.ts';
import { before, changeProposal, loadProposals, type ProposalFacts, proposalPolicy } from '../facts/proposal-facts.ts';
import { identifier, optionalText } from '../fields.ts';
import { Refused, refusal } from '../refusal.ts';

const input = z.object({
  editionId: identifier,
  ids: z.array(identifier).min(1, 'Choose at least one.|请至少选择一条。').max(2000),
  versions: z.record(z.string(), z.number().int()).optional(),
  decision: z.enum(['accepted', 'rejected', 'open']),
  reason: optionalText(500),
});

/** Accepts or rejects proposals, one or many (确认、不予立项), or opens them again. A rejection needs its reason. */
export const decideProposals = {
  name: 'decide-proposals',
  input,
  load: loadProposals,
  policy: (actor, facts) => mayConfirm(actor) ?? proposalPolicy(actor, facts),
  async run(context, facts, { editionId, decision, reason }) {
    if (decision === 'rejected' && reason === '')
      throw new Refused(refusal('reason-missing', 'Say why it becomes no matter.', '请填写不予立项的理由。'));
    const changed = facts.proposals.filter((one) => one.state !== decision || one.reason !== reason);
    for (const one of changed)
      await changeProposal(context, one, { state: decision, reason: decision === 'rejected' ? reason : '' });
    return {
      result: { changed: changed.length },
      told:
        changed.length === 0
          ? []
          : [{ subjectId: editionId, data: { decision, reason, before: changed.map(before), created: [] } }],
    };
  },
} satisfies Deed<typeof input, ProposalFacts, { changed: number }>;
