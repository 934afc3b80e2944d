import { is } from '../actor.ts';
import { requiredText } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { refusal } from '../refusal.ts';

/** The office takes a verified or closed matter up again, with the reason (重启). The former verdict stays in the log. */
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
  async run(_context, { matter }, { reason }) {
    return {
      change: { stage: 'in-progress', outcome: null, closedAt: null },
      data: { reason, before: { stage: matter.stage, outcome: matter.outcome } },
      result: undefined,
    };
  },
});
