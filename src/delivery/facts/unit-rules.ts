import { and, arrayOverlaps, eq, inArray, ne, or } from 'drizzle-orm';
import { z } from 'zod';
import { units } from '../../ledger/index.ts';
import type { DeedContext } from '../deed.ts';
import { optionalIdentifier, optionalText, requiredText } from '../fields.ts';
import { Refused, refusal } from '../refusal.ts';
import { findUnit } from './admin-facts.ts';

/** Names as a text field sends them, one per line or with commas between. */
export const nameList = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/[\n,，、;；]/) : value),
  z
    .array(optionalText(100))
    .max(200, 'Give at most 200.|最多 200 个。')
    .transform((all) => [...new Set(all.filter(Boolean))]),
);

export const unitFields = {
  nameZh: requiredText(100),
  nameEn: optionalText(200),
  parentId: optionalIdentifier,
  aliases: nameList.default([]),
  duties: nameList.default([]),
};

/** A name or another name by which a unit answers belongs to it alone: lead units are proposed by them. */
export async function requireFreeNames(
  { tx, actor }: DeedContext,
  names: readonly string[],
  except: string,
): Promise<void> {
  if (names.length === 0) return;
  const [taken] = await tx
    .select({ nameZh: units.nameZh, aliases: units.aliases })
    .from(units)
    .where(
      and(
        eq(units.jurisdictionId, actor.jurisdictionId),
        ne(units.id, except),
        or(inArray(units.nameZh, [...names]), arrayOverlaps(units.aliases, [...names])),
      ),
    );
  if (!taken) return;
  const name = names.find((one) => one === taken.nameZh || taken.aliases.includes(one))!;
  throw new Refused(
    taken.nameZh === name
      ? refusal(
          'unit-name-taken',
          `There is a unit called ${name} already. Give another name, or change that unit.`,
          `已有名为“${name}”的单位，请另取名称，或修改该单位。`,
        )
      : refusal(
          'unit-name-taken',
          `${name} is another name of ${taken.nameZh}. Give another one, or take it from that unit first.`,
          `“${name}”是“${taken.nameZh}”的别名，请另取名称，或先从该单位删去此别名。`,
        ),
  );
}

/** A unit stands under another one of the jurisdiction, never under itself or what is below it. */
export async function requireParent({ tx, actor }: DeedContext, parentId: string, unitId: string): Promise<void> {
  for (let above: string | null = parentId; above; above = (await findUnit(tx, actor, above)).parentId)
    if (above === unitId)
      throw new Refused(
        refusal(
          'unit-under-itself',
          'A unit cannot stand under itself or under one of its own. Choose another.',
          '单位不能隶属于自身或其下级，请另选上级单位。',
        ),
      );
}
