import { and, asc, eq } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { proposals, units } from '../tables/index.ts';

/** The units that the reading proposed for a matter, the most likely first, with the words that pointed to them. */
export async function proposedUnits(tx: Connection, jurisdictionId: string, matterId: string) {
  const [proposal] = await tx
    .select({
      leadUnitId: proposals.leadUnitId,
      suggested: proposals.suggestedUnits,
    })
    .from(proposals)
    .where(and(eq(proposals.jurisdictionId, jurisdictionId), eq(proposals.matterId, matterId)))
    // Others that were attached to the matter came later.
    .orderBy(asc(proposals.id))
    .limit(1);
  if (!proposal) return [];
  const known = await tx
    .select({ id: units.id, zh: units.nameZh, en: units.nameEn })
    .from(units)
    .where(and(eq(units.jurisdictionId, jurisdictionId), eq(units.active, true)));
  // What the person chose while confirming goes before what the reading found.
  const chosen = proposal.suggested.filter(({ unitId }) => unitId === proposal.leadUnitId);
  const others = proposal.suggested.filter(({ unitId }) => unitId !== proposal.leadUnitId);
  return [...chosen, ...others].flatMap(({ unitId, why }) => {
    const unit = known.find(({ id }) => id === unitId);
    return unit ? [{ unitId, why, zh: unit.zh, en: unit.en || unit.zh }] : [];
  });
}
