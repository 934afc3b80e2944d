import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { proposals } from '../../ledger/index.ts';
import type { Deed } from '../deed.ts';
import { before, changeProposal, loadProposals, type ProposalFacts, proposalPolicy } from '../facts/proposal-facts.ts';
import { identifier, optionalText } from '../fields.ts';

const input = z.object({
  editionId: identifier,
  ids: z.array(identifier).min(2, 'Choose at least two.|请至少选择两条。').max(50),
  versions: z.record(z.string(), z.number().int()).optional(),
  textZh: optionalText(2000),
});

/** Makes one proposal of several (合并): it stands on the words of all of them and is measured by all their numbers. */
export const mergeProposals = {
  name: 'merge-proposals',
  input,
  load: loadProposals,
  policy: proposalPolicy,
  async run(context, facts, { editionId, textZh }) {
    const { tx, actor, now } = context;
    const [first, ...others] = facts.proposals as [
      (typeof facts.proposals)[number],
      ...(typeof facts.proposals)[number][],
    ];
    const all = [first, ...others];
    const leadUnitId = all.find((one) => one.leadUnitId)?.leadUnitId ?? null;
    const id = uuid();
    await tx.insert(proposals).values({
      ...first,
      id,
      position: first.position + 1 / 2000,
      state: 'open',
      itemIds: all.flatMap(({ itemIds }) => itemIds),
      zhSpans: all.flatMap(({ zhSpans }) => zhSpans),
      // Clauses of one sentence share its English words.
      enSpans: unique(all.flatMap(({ enSpans }) => enSpans)),
      textZh: textZh || all.map((one) => one.textZh).join('；'),
      textEn: [...new Set(all.map((one) => one.textEn).filter(Boolean))].join(' '),
      targets: all.flatMap((one) => one.targets),
      due: all.flatMap(({ due }) => due ?? []).toSorted()[0] ?? null,
      leadUnitId,
      // Who would lead one of the others has a part in the whole.
      supportUnitIds: unique(
        all.flatMap((one) => [...(one.leadUnitId ? [one.leadUnitId] : []), ...one.supportUnitIds]),
      ).filter((unit) => unit !== leadUnitId),
      suggestedUnits: first.suggestedUnits,
      edited: true,
      reason: '',
      became: [],
      decidedBy: actor.personId,
      decidedAt: now,
      version: 1,
    });
    for (const one of all) await changeProposal(context, one, { state: 'merged', became: [id] });
    return {
      result: { id },
      told: [{ subjectId: editionId, data: { ids: all.map((one) => one.id), before: all.map(before), created: [id] } }],
    };
  },
} satisfies Deed<typeof input, ProposalFacts, { id: string }>;

function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
