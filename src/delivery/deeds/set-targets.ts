import { and, eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { COMPARATORS, TARGET_KINDS, targets } from '../../ledger/index.ts';
import { compareDecimals } from '../../reading/text/decimal.ts';
import { is } from '../actor.ts';
import {
  dayField,
  decimalField,
  identifier,
  optionalDecimal,
  optionalText,
  requiredText,
  requireOrder,
} from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { Refused, refusal } from '../refusal.ts';

const target = z
  .object({
    /** Given for a target that is there already. */
    id: identifier.optional(),
    nameZh: requiredText(200),
    nameEn: optionalText(300),
    kind: z.enum(TARGET_KINDS, 'Choose a kind.|请选择指标类型。'),
    comparator: z.enum(COMPARATORS, 'Choose a comparison.|请选择比较方式。'),
    baseline: optionalDecimal,
    value: decimalField,
    upper: optionalDecimal,
    unit: z.preprocess((value) => (value === '' ? null : value), z.string().max(40).nullish()),
    counter: z.preprocess((value) => (value === '' ? null : value), z.string().max(40).nullish()),
    accrues: z.preprocess((value) => value === true || value === 'true' || value === 'on', z.boolean()),
    startOn: dayField,
    due: dayField,
    /** Left out, that of a target that is there already stays. */
    trajectory: z
      .array(z.object({ periodEnd: dayField, expected: decimalField }))
      .max(60)
      .optional(),
  })
  .superRefine(requireOrder)
  .superRefine(({ kind, value }, context) => {
    if (kind === 'cumulative' && compareDecimals(value, '0') < 0)
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: 'What adds up over the year cannot come to less than 0.|累计数不能小于 0。',
      });
  });

/** Says what a matter is measured by. A target left out is retired, not deleted; its first value stays beside every later one. */
export const setTargets = matterDeed({
  name: 'set-targets',
  measures: true,
  fields: { targets: z.array(target).max(50), reason: optionalText(1000) },
  policy(actor, { matter }) {
    if (!is(actor, 'office'))
      return refusal('office-only', 'Only the delivery office sets targets.', '只有督查室可以设定指标。');
    if (['verified', 'closed'].includes(matter.stage))
      return refusal(
        'not-open',
        'The matter is verified or closed. Reopen it before you change its targets.',
        '事项已核查或办结，请先重启再修改指标。',
      );
    return null;
  },
  async run({ tx, actor }, facts, { targets: wanted, reason }) {
    const known = new Map(facts.targets.map((one) => [one.id, one]));
    const changes: Record<string, unknown>[] = [];
    for (const [position, one] of wanted.entries()) {
      if (one.due < one.startOn)
        throw new Refused(
          refusal(
            'due-before-start',
            `“${one.nameZh}” ends on ${one.due}, before it begins on ${one.startOn}. Correct one of the two.`,
            `“${one.nameZh}”的截止日期 ${one.due} 早于开始日期 ${one.startOn}，请更正。`,
          ),
        );
      const { id: givenId, ...columns } = one;
      const before = givenId ? known.get(givenId) : undefined;
      if (givenId && !before)
        throw new Refused(
          refusal(
            'no-such-target',
            'One of the targets is not there any more. Load the page again.',
            '其中一个指标已不存在，请重新打开页面。',
          ),
        );
      const row = {
        ...columns,
        trajectory: trajectoryOf(one) ?? before?.trajectory ?? [],
        position,
        baseline: columns.baseline ?? null,
        upper: columns.upper ?? null,
        unit: columns.unit ?? null,
        counter: columns.counter ?? null,
      };
      if (before) {
        await tx
          .update(targets)
          .set(row)
          .where(and(eq(targets.jurisdictionId, actor.jurisdictionId), eq(targets.id, before.id)));
        changes.push({ id: before.id, after: row, before: pick(before, row) });
      } else {
        const id = uuid();
        await tx.insert(targets).values({
          ...row,
          jurisdictionId: actor.jurisdictionId,
          id,
          matterId: facts.matter.id,
          originalValue: row.value,
        });
        changes.push({ id, after: row, before: null });
      }
    }
    const kept = new Set(wanted.map(({ id }) => id));
    for (const gone of facts.targets.filter(({ id }) => !kept.has(id))) {
      await tx
        .update(targets)
        .set({ retired: true })
        .where(and(eq(targets.jurisdictionId, actor.jurisdictionId), eq(targets.id, gone.id)));
      changes.push({ id: gone.id, after: null, before: { nameZh: gone.nameZh, value: gone.value } });
    }
    return { data: { changes, reason }, result: undefined };
  },
});

/** The nodes of the plan in the order of their days; refused where one is not a day of the target's time, or is there twice. */
function trajectoryOf({ nameZh, startOn, due, trajectory }: z.infer<typeof target>) {
  const nodes = trajectory?.toSorted((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1));
  const wrong = nodes?.find(
    ({ periodEnd }, index) => periodEnd < startOn || periodEnd > due || periodEnd === nodes[index - 1]?.periodEnd,
  );
  if (wrong)
    throw new Refused(
      refusal(
        'node-outside',
        `The planned value of “${nameZh}” for ${wrong.periodEnd} lies outside ${startOn} to ${due}, or is given twice. Correct it.`,
        `“${nameZh}”${wrong.periodEnd} 的节点目标不在 ${startOn} 至 ${due} 之间，或重复填写，请更正。`,
      ),
    );
  return nodes;
}

/** Of a row, the columns that a change touches. */
function pick(row: object, like: object): Record<string, unknown> {
  return Object.fromEntries(Object.keys(like).map((key) => [key, (row as Record<string, unknown>)[key]]));
}
