import { and, eq, inArray, ne } from 'drizzle-orm';
import { z } from 'zod';
import { assignments, matters, units } from '../../ledger/index.ts';
import type { Deed, DeedContext } from '../deed.ts';
import { findUnit, given, lockDirectory, mayKeepDirectory, replaced, type Unit } from '../facts/admin-facts.ts';
import { requireFreeNames, requireParent, unitFields } from '../facts/unit-rules.ts';
import { flag, identifier } from '../fields.ts';
import { Refused, refusal } from '../refusal.ts';

const input = z
  .object({
    nameZh: unitFields.nameZh,
    nameEn: unitFields.nameEn.unwrap(),
    parentId: unitFields.parentId,
    aliases: unitFields.aliases.unwrap(),
    duties: unitFields.duties.unwrap(),
    position: z.coerce.number().int().min(0).max(100_000),
    active: flag,
  })
  .partial()
  .extend({ unitId: identifier });

/** Renames, moves, describes or closes a unit. What is left out of the input stays. */
export const editUnit = {
  name: 'edit-unit',
  input,
  async load(context, { unitId }) {
    await lockDirectory(context);
    return findUnit(context.tx, context.actor, unitId);
  },
  policy: mayKeepDirectory,
  async run(context, unit, { unitId, ...wanted }) {
    const { tx, actor } = context;
    const change = given(wanted);
    await requireFreeNames(context, [change.nameZh ?? [], change.aliases ?? []].flat(), unitId);
    if (change.parentId) await requireParent(context, change.parentId, unitId);
    if (change.active === false && (await hasOpenMatters(context, unitId)))
      throw new Refused(
        refusal(
          'unit-has-matters',
          `${unit.nameZh} still has open matters. Assign them to other units first.`,
          `“${unit.nameZh}”尚有未办结事项，请先重新交办给其他单位。`,
        ),
      );
    if (Object.keys(change).length > 0)
      await tx
        .update(units)
        .set(change)
        .where(and(eq(units.jurisdictionId, actor.jurisdictionId), eq(units.id, unitId)));
    return { result: undefined, told: [{ subjectId: unitId, data: { ...change, before: replaced(unit, change) } }] };
  },
} satisfies Deed<typeof input, Unit, void>;

async function hasOpenMatters({ tx, actor }: DeedContext, unitId: string): Promise<boolean> {
  const [open] = await tx
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(
      matters,
      and(eq(matters.jurisdictionId, assignments.jurisdictionId), eq(matters.id, assignments.matterId)),
    )
    .where(
      and(
        eq(assignments.jurisdictionId, actor.jurisdictionId),
        eq(assignments.unitId, unitId),
        inArray(assignments.state, ['assigned', 'signed-for']),
        ne(matters.stage, 'closed'),
      ),
    )
    .limit(1);
  return open !== undefined;
}
