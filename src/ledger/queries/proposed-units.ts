import { and, desc, eq } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { assignments, proposals, units } from '../tables/index.ts';
import { isAmong } from './matter-filter.ts';

export interface ProposedUnits {
  /** Who would lead, the likeliest first. `why`: the words that pointed to the unit; null where a person chose it. */
  readonly lead: readonly {
    readonly unitId: string;
    readonly why: string | null;
    readonly zh: string;
    readonly en: string;
  }[];
  /** Chosen by a person while confirming. */
  readonly supportUnitIds: readonly string[];
}

/**
 * By matter, the units that were proposed for it: what a person chose while confirming, then what the reading found. One
 * that returned the matter as not its own is not proposed for it again.
 */
export async function proposedUnits(
  tx: Connection,
  jurisdictionId: string,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, ProposedUnits>> {
  if (matterIds.length === 0) return new Map();
  const found = await tx
    .select({
      matterId: proposals.matterId,
      leadUnitId: proposals.leadUnitId,
      supportUnitIds: proposals.supportUnitIds,
      suggested: proposals.suggestedUnits,
    })
    .from(proposals)
    .where(and(eq(proposals.jurisdictionId, jurisdictionId), isAmong(matterIds, proposals.matterId)))
    // Of several that say what the matter says, the first made it: the last told here wins.
    .orderBy(desc(proposals.id));
  if (found.length === 0) return new Map();
  const returned = await tx
    .select({ matterId: assignments.matterId, unitId: assignments.unitId })
    .from(assignments)
    .where(
      and(
        eq(assignments.jurisdictionId, jurisdictionId),
        isAmong(matterIds, assignments.matterId),
        eq(assignments.state, 'returned'),
      ),
    );
  const known = await tx
    .select({ unitId: units.id, zh: units.nameZh, en: units.nameEn })
    .from(units)
    .where(and(eq(units.jurisdictionId, jurisdictionId), eq(units.active, true)));
  const unitOf = new Map(known.map((unit) => [unit.unitId, { ...unit, en: unit.en || unit.zh }]));
  const isOut = (matterId: string, unitId: string) =>
    returned.some((one) => one.matterId === matterId && one.unitId === unitId);
  return new Map(
    found.map(({ matterId, leadUnitId, supportUnitIds, suggested }) => {
      const whyOf = new Map(suggested.map(({ unitId, why }) => [unitId, why]));
      const inOrder = [...new Set([...(leadUnitId ? [leadUnitId] : []), ...whyOf.keys()])];
      const lead = inOrder.flatMap((id) => {
        const unit = unitOf.get(id);
        return unit && !isOut(matterId!, id) ? [{ ...unit, why: whyOf.get(id) ?? null }] : [];
      });
      const support = supportUnitIds.filter((id) => unitOf.has(id) && !isOut(matterId!, id));
      return [matterId!, { lead, supportUnitIds: support }];
    }),
  );
}
