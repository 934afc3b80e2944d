import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { COMPARATORS, TARGET_KINDS, units } from '../../ledger/index.ts';
import type { Deed } from '../deed.ts';
import { before, changeProposal, loadProposals, type ProposalFacts, proposalPolicy } from '../facts/proposal-facts.ts';
import {
  decimalField,
  identifier,
  optionalDay,
  optionalDecimal,
  optionalIdentifier,
  optionalText,
  requiredText,
  requireOrder,
} from '../fields.ts';
import { Refused, refusal } from '../refusal.ts';

const target = z
  .object({
    name: requiredText(300),
    kind: z.enum(TARGET_KINDS),
    comparator: z.enum(COMPARATORS),
    value: decimalField,
    upper: optionalDecimal,
    unit: z.string().max(40).nullish(),
    counter: z.string().max(40).nullish(),
    accrues: z.boolean().optional(),
    by: z.string().max(60).optional(),
  })
  .superRefine(requireOrder);

const input = z.object({
  editionId: identifier,
  id: identifier,
  version: z.coerce.number().int().optional(),
  textZh: requiredText(2000).optional(),
  textEn: optionalText(4000).optional(),
  /** The same name on several makes them one project on the dashboard. */
  project: optionalText(200).optional(),
  due: optionalDay,
  leadUnitId: optionalIdentifier,
  supportUnitIds: z.array(identifier).max(30).optional(),
  targets: z.array(target).max(20).optional(),
});

/** Changes what a proposal says, before it becomes a matter. What is left out of the input stays. */
export const editProposal = {
  name: 'edit-proposal',
  input,
  load: (context, { editionId, id, version }) =>
    loadProposals(context, { editionId, ids: [id], versions: version ? { [id]: version } : undefined }),
  policy: proposalPolicy,
  async run(context, { proposals: [proposal] }, { editionId, id, version: _version, ...wanted }) {
    const { tx, actor } = context;
    const named = [wanted.leadUnitId, ...(wanted.supportUnitIds ?? [])].filter((unit) => unit != null);
    if (named.length > 0) {
      const found = await tx
        .select({ id: units.id })
        .from(units)
        .where(and(eq(units.jurisdictionId, actor.jurisdictionId), inArray(units.id, named), eq(units.active, true)));
      if (found.length < new Set(named).size)
        throw new Refused(
          refusal(
            'no-such-unit',
            'One of the units is not there any more. Choose another.',
            '所选单位已不存在，请另选。',
          ),
        );
    }
    const change = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    await changeProposal(context, proposal!, { ...change, edited: true });
    return {
      result: undefined,
      told: [{ subjectId: editionId, data: { id, after: change, before: [before(proposal!)], created: [] } }],
    };
  },
} satisfies Deed<typeof input, ProposalFacts, void>;
