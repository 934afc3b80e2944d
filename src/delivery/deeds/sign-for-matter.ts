import { and, eq, inArray } from 'drizzle-orm';
import { assignments } from '../../ledger/index.ts';
import { isIn } from '../actor.ts';
import { leadOf, unitIdsOf } from '../facts/matter-facts.ts';
import { matterDeed } from '../matter-deed.ts';
import { MATTER_IS_CLOSED, refusal } from '../refusal.ts';

/** A unit takes note of its part in a matter (签收). When the lead unit has signed, the matter is signed for. */
export const signForMatter = matterDeed({
  name: 'sign-for-matter',
  fields: {},
  policy(actor, facts) {
    const own = facts.assignments.filter(({ unitId }) => isIn(actor, [unitId], 'liaison', 'unit-leader'));
    if (own.length === 0)
      return unitIdsOf(facts).length === 0
        ? refusal(
            'not-assigned',
            'The matter is not assigned yet; wait for the delivery office.',
            '事项尚未交办，请等待督查室交办。',
          )
        : refusal(
            'not-your-unit',
            'Only the liaison or leader of an assigned unit signs for a matter.',
            '只有承办单位的联络员或负责人可以签收。',
          );
    if (facts.matter.stage === 'closed') return MATTER_IS_CLOSED;
    if (!own.some(({ state }) => state === 'assigned'))
      return refusal('signed-already', 'Your unit has signed for this matter already.', '贵单位已签收该事项。');
    return null;
  },
  async run({ tx, actor, now }, facts) {
    const own = facts.assignments.filter(
      ({ unitId, state }) => state === 'assigned' && isIn(actor, [unitId], 'liaison', 'unit-leader'),
    );
    await tx
      .update(assignments)
      .set({ state: 'signed-for', signedBy: actor.personId, signedAt: now })
      .where(
        and(
          eq(assignments.jurisdictionId, actor.jurisdictionId),
          inArray(
            assignments.id,
            own.map(({ id }) => id),
          ),
        ),
      );
    const lead = leadOf(facts);
    const leadSigns = own.some(({ id }) => id === lead?.id) && facts.matter.stage === 'assigned';
    return {
      change: leadSigns ? { stage: 'signed-for' } : {},
      data: { unitIds: own.map(({ unitId }) => unitId) },
      result: undefined,
    };
  },
});
