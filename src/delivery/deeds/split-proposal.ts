import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { type ProposedTarget, proposals } from '../../ledger/index.ts';
import { findEnFigures } from '../../reading/figures/en/find-en-figures.ts';
import { findZhFigures } from '../../reading/figures/zh/find-zh-figures.ts';
import type { Span } from '../../reading/reading.ts';
import type { Deed } from '../deed.ts';
import { before, changeProposal, loadProposals, type ProposalFacts, proposalPolicy } from '../facts/proposal-facts.ts';
import { identifier, requiredText } from '../fields.ts';
import { Refused, refusal } from '../refusal.ts';

const input = z.object({
  editionId: identifier,
  id: identifier,
  version: z.coerce.number().int().optional(),
  /** The texts of the parts, in order. */
  parts: z.array(requiredText(2000)).min(2, 'Give at least two parts.|请至少拆成两条。').max(20),
});

/** Makes several proposals of one (拆分). Each part keeps the words it stands on where they are found in the sentence. */
export const splitProposal = {
  name: 'split-proposal',
  input,
  load: (context, { editionId, id, version }) =>
    loadProposals(context, { editionId, ids: [id], versions: version ? { [id]: version } : undefined }),
  policy: proposalPolicy,
  async run(context, { proposals: [whole] }, { editionId, parts }) {
    if (!whole) throw new Refused(refusal('no-such-proposal', 'The proposal is not there.', '该建议不存在。'));
    const { tx, actor, now } = context;
    const shares = shareTargets(whole.targets, parts);
    const created = parts.map((textZh, index) => {
      const spans = wordsIn(whole.zhSpans, textZh);
      return {
        ...whole,
        id: uuid(),
        // Room for 1,000 parts between two items of the document.
        position: whole.position + (index + 1) / 1000,
        state: 'open' as const,
        textZh,
        zhSpans: spans.length > 0 ? spans : whole.zhSpans,
        targets: shares[index]!,
        edited: true,
        reason: '',
        became: [],
        decidedBy: actor.personId,
        decidedAt: now,
        version: 1,
      };
    });
    await tx.insert(proposals).values(created);
    const ids = created.map(({ id }) => id);
    await changeProposal(context, whole, { state: 'split', became: ids });
    return {
      result: { ids },
      told: [{ subjectId: editionId, data: { id: whole.id, parts, before: [before(whole)], created: ids } }],
    };
  },
} satisfies Deed<typeof input, ProposalFacts, { ids: string[] }>;

/** Where the words of a part stand inside the spans of the whole. */
function wordsIn(spans: readonly Span[], words: string): Span[] {
  return spans.flatMap((span) => {
    const at = span.text.indexOf(words);
    if (at < 0) return [];
    const start = span.start + at;
    return [{ ...span, start, end: start + words.length, text: words }];
  });
}

/** A target goes with the parts that name its number; one that none names, with the first: nothing is lost. */
function shareTargets(targets: readonly ProposedTarget[], parts: readonly string[]): ProposedTarget[][] {
  const numbers = parts.map((part) => [...findZhFigures(part), ...findEnFigures(part)]);
  const shares = parts.map((): ProposedTarget[] => []);
  for (const target of targets) {
    const naming = shares.filter((_, index) =>
      numbers[index]!.some(({ value, unit }) => value === target.value && unit === target.unit),
    );
    for (const share of naming.length > 0 ? naming : [shares[0]!]) share.push(target);
  }
  return shares;
}
