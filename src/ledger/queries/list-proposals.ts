import { and, asc, eq, getTableColumns, notInArray } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { people, proposals } from '../tables/index.ts';

/**
 * The proposals of an edition that stand, in the order of the document, with who decided last. Those that were split,
 * merged or undone are left out: what they became is among the others.
 */
export async function listProposals(tx: Connection, jurisdictionId: string, editionId: string) {
  const { jurisdictionId: _place, editionId: _edition, position: _position, ...columns } = getTableColumns(proposals);
  return tx
    .select({ ...columns, decidedByName: people.name })
    .from(proposals)
    .leftJoin(people, and(eq(people.jurisdictionId, jurisdictionId), eq(people.id, proposals.decidedBy)))
    .where(
      and(
        eq(proposals.jurisdictionId, jurisdictionId),
        eq(proposals.editionId, editionId),
        notInArray(proposals.state, ['split', 'merged', 'withdrawn']),
      ),
    )
    .orderBy(asc(proposals.position), asc(proposals.id));
}
