import { and, eq, inArray } from 'drizzle-orm';
import { assignments } from '../../ledger/index.ts';
import { isIn } from '../actor.ts';
import { leadOf } from '../facts/matter-facts.ts';
import { requiredText } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { MATTER_IS_CLOSED, refusal } from '../refusal.ts';

/**
 * A unit hands a matter back as not its own, with its reason (退件). Only the office assigns it again, never the unit that
 * received it; so the matter waits as `returned` when the lead unit does this.
 */
export const returnMatter = matterDeed({
  name: 'return-matter',
  fields: { reason: requiredText(2000) },
  policy(actor, facts) {
    const own = facts.assignments.filter(({ unitId }) => isIn(actor, [unitId], 'liaison', 'unit-leader'));
    if (own.length === 0)
      return refusal(
        'not-your-unit',
        'Only the liaison or leader of an assigned unit returns a matter.',
        '只有承办单位的联络员或负责人可以退件。',
      );
    if (facts.matter.stage === 'closed') return MATTER_IS_CLOSED;
    if (!own.some(({ state }) => state === 'assigned'))
      return refusal(
        'signed-already',
        'Your unit has signed for this matter. Ask the delivery office to assign it again.',
        '贵单位已签收该事项，如需调整请与督查室联系重新交办。',
      );
    return null;
  },
  async run({ tx, actor, now }, facts, { reason }) {
    const own = facts.assignments.filter(
      ({ unitId, state }) => state === 'assigned' && isIn(actor, [unitId], 'liaison', 'unit-leader'),
    );
    await tx
      .update(assignments)
      .set({ state: 'returned', returnReason: reason, endedAt: now })
      .where(
        and(
          eq(assignments.jurisdictionId, actor.jurisdictionId),
          inArray(
            assignments.id,
            own.map(({ id }) => id),
          ),
        ),
      );
    const leadReturns = own.some(({ id }) => id === leadOf(facts)?.id);
    return {
      change: leadReturns ? { stage: 'returned', leadUnitId: null } : {},
      data: { unitIds: own.map(({ unitId }) => unitId), reason },
      result: undefined,
    };
  },
});
