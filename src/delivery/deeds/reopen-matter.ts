import { and, eq } from 'drizzle-orm';
import { setAsides } from '../../ledger/index.ts';
import { is } from '../actor.ts';
import { standingAside } from '../facts/matter-facts.ts';
import { takeSourcesBack } from '../facts/take-sources-back.ts';
import { requiredText } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { refusal } from '../refusal.ts';

/**
 * The office takes a verified or closed matter up again, with the reason (重启). The former verdict stays in the log. One
 * that was set aside comes back to where it stood; one that was merged takes its sources with it.
 */
export const reopenMatter = matterDeed({
  name: 'reopen-matter',
  fields: { reason: requiredText(2000) },
  policy(actor, { matter }) {
    if (!is(actor, 'office'))
      return refusal('office-only', 'Only the delivery office reopens a matter.', '只有督查室可以重启事项。');
    if (!['verified', 'closed'].includes(matter.stage))
      return refusal('not-closed', 'The matter is open; there is nothing to reopen.', '该事项尚未办结，无需重启。');
    return null;
  },
  async run(context, facts, { reason }) {
    const { tx, actor, now } = context;
    const { matter } = facts;
    const aside = standingAside(facts);
    const stage = aside?.stageBefore ?? 'in-progress';
    if (aside)
      await tx
        .update(setAsides)
        .set({ reopenedAt: now })
        .where(and(eq(setAsides.jurisdictionId, actor.jurisdictionId), eq(setAsides.id, aside.id)));
    return {
      change: { stage, outcome: null, closedAt: null },
      data: { stage, reason, before: { stage: matter.stage, outcome: matter.outcome } },
      also: aside?.intoId ? await takeSourcesBack(context, matter, { ...aside, intoId: aside.intoId }) : undefined,
      result: undefined,
    };
  },
});
