import { and, eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { milestones } from '../../ledger/index.ts';
import { compareDecimals } from '../../reading/text/decimal.ts';
import { is } from '../actor.ts';
import { dayField, decimalField, identifier, optionalText, requiredText } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { Refused, refusal } from '../refusal.ts';

const milestone = z.object({
  id: identifier.optional(),
  nameZh: requiredText(200),
  nameEn: optionalText(300),
  due: dayField,
  weight: decimalField
    .refine((weight) => compareDecimals(weight, '0') >= 0, 'A weight cannot be less than 0.|权重不能小于 0。')
    .default('1'),
});

/** Lays out the steps of a matter. A step left out is retired; the first date of each stays beside every later one. */
export const setMilestones = matterDeed({
  name: 'set-milestones',
  measures: true,
  fields: { milestones: z.array(milestone).max(50), reason: optionalText(1000) },
  policy(actor, { matter }) {
    if (!is(actor, 'office'))
      return refusal('office-only', 'Only the delivery office sets milestones.', '只有督查室可以设定节点。');
    if (['verified', 'closed'].includes(matter.stage))
      return refusal(
        'not-open',
        'The matter is verified or closed. Reopen it before you change its milestones.',
        '事项已核查或办结，请先重启再修改节点。',
      );
    return null;
  },
  async run({ tx, actor }, facts, { milestones: wanted, reason }) {
    const known = new Map(facts.milestones.map((one) => [one.id, one]));
    const changes: Record<string, unknown>[] = [];
    for (const [position, { id: givenId, ...columns }] of wanted.entries()) {
      const before = givenId ? known.get(givenId) : undefined;
      if (givenId && !before)
        throw new Refused(
          refusal(
            'no-such-milestone',
            'One of the milestones is not there any more. Load the page again.',
            '其中一个节点已不存在，请重新打开页面。',
          ),
        );
      if (before) {
        await tx
          .update(milestones)
          .set({ ...columns, position })
          .where(and(eq(milestones.jurisdictionId, actor.jurisdictionId), eq(milestones.id, before.id)));
        changes.push({ id: before.id, after: columns, before: { nameZh: before.nameZh, due: before.due } });
      } else {
        const id = uuid();
        await tx.insert(milestones).values({
          ...columns,
          position,
          jurisdictionId: actor.jurisdictionId,
          id,
          matterId: facts.matter.id,
          originalDue: columns.due,
        });
        changes.push({ id, after: columns, before: null });
      }
    }
    const kept = new Set(wanted.map(({ id }) => id));
    for (const gone of facts.milestones.filter(({ id }) => !kept.has(id))) {
      await tx
        .update(milestones)
        .set({ retired: true })
        .where(and(eq(milestones.jurisdictionId, actor.jurisdictionId), eq(milestones.id, gone.id)));
      changes.push({ id: gone.id, after: null, before: { nameZh: gone.nameZh, due: gone.due } });
    }
    return { data: { changes, reason }, result: undefined };
  },
});
