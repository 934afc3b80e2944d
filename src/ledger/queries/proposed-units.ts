import { and, asc, eq } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { proposals } from '../tables/index.ts';
import type { listUnits } from './list-units.ts';

/**
 * The units that the reading proposed for a matter, the most likely first, with the words that pointed to them; `units`
 * are all of the place.
 */
export async function proposedUnits(
  tx: Connection,
  jurisdictionId: string,
  matterId: string,
  units: Awaited<ReturnType<typeof listUnits>>,
) {
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
  // What the person chose while confirming goes before what the reading found.
  const chosen = proposal.suggested.filter(({ unitId }) => unitId === proposal.leadUnitId);
  const others = proposal.suggested.filter(({ unitId }) => unitId !== proposal.leadUnitId);
  return [...chosen, ...others].flatMap(({ unitId, why }) => {
    const unit = units.find(({ id, active }) => active && id === unitId);
    return unit ? [{ unitId, why, zh: unit.nameZh, en: unit.nameEn || unit.nameZh }] : [];
  });
}
