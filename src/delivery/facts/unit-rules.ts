import { and, eq, ne } from 'drizzle-orm';
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

export async function requireFreeName({ tx, actor }: DeedContext, nameZh: string, except: string): Promise<void> {
  const [taken] = await tx
    .select({ id: units.id })
    .from(units)
    .where(and(eq(units.jurisdictionId, actor.jurisdictionId), eq(units.nameZh, nameZh), ne(units.id, except)));
  if (taken)
    throw new Refused(
      refusal(
        'unit-name-taken',
        `There is a unit called ${nameZh} already. Give another name, or change that unit.`,
        `已有名为“${nameZh}”的单位，请另取名称，或修改该单位。`,
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
