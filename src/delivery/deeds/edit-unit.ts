import { and, eq, inArray, ne } from 'drizzle-orm';
import { z } from 'zod';
import { assignments, matters, memberships, people, units } from '../../ledger/index.ts';
import { dayIn } from '../days.ts';
import type { Deed, DeedContext } from '../deed.ts';
import {
  findUnit,
  given,
  holdsOn,
  lockDirectory,
  mayKeepDirectory,
  replaced,
  type Unit,
} from '../facts/admin-facts.ts';
import { requireFreeNames, requireParent, unitFields } from '../facts/unit-rules.ts';
import { flag, identifier } from '../fields.ts';
import { type Refusal, Refused, refusal } from '../refusal.ts';

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
    if (change.active === false) {
      const standing = await standsInTheWay(context, unit);
      if (standing) throw new Refused(standing);
    }
    if (Object.keys(change).length > 0)
      await tx
        .update(units)
        .set(change)
        .where(and(eq(units.jurisdictionId, actor.jurisdictionId), eq(units.id, unitId)));
    return { result: undefined, told: [{ subjectId: unitId, data: { ...change, before: replaced(unit, change) } }] };
  },
} satisfies Deed<typeof input, Unit, void>;

/** Why a unit cannot be closed: what belongs to it would belong nowhere. */
async function standsInTheWay(context: DeedContext, { id, nameZh, nameEn }: Unit): Promise<Refusal | null> {
  const { tx, actor, now } = context;
  const name = nameEn || nameZh;
  if (await hasOpenMatters(context, id))
    return refusal(
      'unit-has-matters',
      `${name} still has open matters. Assign them to other units first.`,
      `“${nameZh}”尚有未办结事项，请先重新交办给其他单位。`,
    );
  const own = (table: typeof units | typeof memberships) => eq(table.jurisdictionId, actor.jurisdictionId);
  const [below] = await tx
    .select({ nameZh: units.nameZh, nameEn: units.nameEn })
    .from(units)
    .where(and(own(units), eq(units.parentId, id), eq(units.active, true)))
    .limit(1);
  if (below)
    return refusal(
      'unit-has-units',
      `${below.nameEn || below.nameZh} still belongs to ${name}. Close it or move it first.`,
      `“${below.nameZh}”仍隶属“${nameZh}”，请先停用或调整隶属。`,
    );
  const [holder] = await tx
    .select({ name: people.name })
    .from(memberships)
    .innerJoin(
      people,
      and(own(memberships), eq(people.jurisdictionId, actor.jurisdictionId), eq(people.id, memberships.personId)),
    )
    .where(
      and(own(memberships), eq(memberships.unitId, id), eq(people.active, true), holdsOn(dayIn(actor.timeZone, now))),
    )
    .limit(1);
  return holder
    ? refusal(
        'unit-has-people',
        `${holder.name} still holds a role in ${name}. End it, or give another unit, under People first.`,
        `“${holder.name}”仍在“${nameZh}”任职，请先在“人员”中收回或调整其角色。`,
      )
    : null;
}

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
