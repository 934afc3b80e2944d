import { and, arrayOverlaps, eq } from 'drizzle-orm';
import { matterSources, proposals } from '../../ledger/index.ts';
import { changeProposal, ofEdition } from '../facts/proposal-facts.ts';
import { mayKeepSources, standingSources } from '../facts/source-rules.ts';
import { identifier, requiredText } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { Refused, refusal } from '../refusal.ts';

/**
 * Takes a source from a matter that is not its own, with the reason. A matter always stands on one. The proposal of a
 * report, when none of its sentences is left here, is open again: it may be a matter of its own.
 */
export const withdrawSource = matterDeed({
  name: 'withdraw-source',
  fields: { sourceId: identifier, reason: requiredText(1000) },
  policy: mayKeepSources,
  async run(context, { matter }, { sourceId, reason }) {
    const { tx, actor, now } = context;
    const standing = await standingSources(context, matter.id);
    const source = standing.find(({ id }) => id === sourceId);
    if (!source)
      throw new Refused(
        refusal(
          'no-such-source',
          'The matter does not have this source any more. Load the page again.',
          '事项已没有这个来源，请重新打开页面。',
        ),
      );
    const rest = standing.filter(({ id }) => id !== sourceId);
    if (rest.length === 0)
      throw new Refused(
        refusal(
          'last-source',
          'This is the only source of the matter. Add the right one first, then take this one away.',
          '这是该事项唯一的来源，请先补充正确来源，再撤下这一条。',
        ),
      );
    await tx
      .update(matterSources)
      .set({ withdrawnAt: now })
      .where(and(eq(matterSources.jurisdictionId, actor.jurisdictionId), eq(matterSources.id, sourceId)));
    const reopened = [];
    for (const proposal of await proposalsOn(context, matter.id, source)) {
      const stays = rest.some(
        ({ editionId, itemIds }) =>
          editionId === source.editionId && itemIds.some((item) => proposal.itemIds.includes(item)),
      );
      if (stays) continue;
      await changeProposal(context, proposal, { state: 'open', matterId: null });
      reopened.push(proposal.id);
    }
    const { kind, editionId, title, documentNumber, datedOn, quoteZh, quoteEn } = source;
    return {
      data: { sourceId, kind, editionId, title, documentNumber, datedOn, quoteZh, quoteEn, reopened, reason },
      result: undefined,
    };
  },
});

type Source = typeof matterSources.$inferSelect;

/** The proposals that this matter was made of, or that were attached to it, on the items of a source. */
async function proposalsOn(
  { tx, actor }: Parameters<typeof standingSources>[0],
  matterId: string,
  { editionId, itemIds }: Source,
) {
  if (!editionId || itemIds.length === 0) return [];
  return tx
    .select()
    .from(proposals)
    .where(
      and(
        ofEdition(actor.jurisdictionId, editionId),
        eq(proposals.matterId, matterId),
        arrayOverlaps(proposals.itemIds, itemIds),
      ),
    )
    .for('update');
}
