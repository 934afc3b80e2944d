import { eq, sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { units } from '../../ledger/index.ts';
import type { Deed } from '../deed.ts';
import { lockDirectory, mayKeepDirectory } from '../facts/admin-facts.ts';
import { requireFreeNames, requireParent, unitFields } from '../facts/unit-rules.ts';

const input = z.object(unitFields);

/** Enters a responsible body, at the end of the list. */
export const createUnit = {
  name: 'create-unit',
  input,
  load: lockDirectory,
  policy: mayKeepDirectory,
  async run(context, _facts, { parentId = null, ...columns }) {
    const { tx, actor, now } = context;
    const unitId = uuid();
    await requireFreeNames(context, [columns.nameZh, ...columns.aliases], unitId);
    if (parentId) await requireParent(context, parentId, unitId);
    const [last] = await tx
      .select({ position: sql<number>`coalesce(max(${units.position}), 0)::int` })
      .from(units)
      .where(eq(units.jurisdictionId, actor.jurisdictionId));
    const row = { ...columns, parentId, position: last!.position + 1 };
    await tx.insert(units).values({ ...row, jurisdictionId: actor.jurisdictionId, id: unitId, createdAt: now });
    return { result: { unitId }, told: [{ subjectId: unitId, data: row }] };
  },
} satisfies Deed<typeof input, void, { unitId: string }>;
