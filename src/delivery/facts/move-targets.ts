import { and, eq, inArray } from 'drizzle-orm';
import { targets } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import type { MatterFacts } from './matter-facts.ts';

/**
 * What was to be reached by the date of its matter is to be reached by the new one; a date of its own stays. Returns the
 * targets that moved.
 */
export async function moveTargets(
  tx: Connection,
  { matter, targets: all }: MatterFacts,
  due: string,
): Promise<string[]> {
  const moved = due === matter.due ? [] : all.filter((target) => target.due === matter.due).map(({ id }) => id);
  if (moved.length > 0)
    await tx
      .update(targets)
      .set({ due })
      .where(and(eq(targets.jurisdictionId, matter.jurisdictionId), inArray(targets.id, moved)));
  return moved;
}
