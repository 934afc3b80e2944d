import { and, eq, ne } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { findingMarks, people } from '../tables/index.ts';

/** The findings of an edition that are ticked off, with by whom, by their ids. */
export async function listFindingMarks(tx: Connection, jurisdictionId: string, editionId: string) {
  const rows = await tx
    .select({ id: findingMarks.findingId, state: findingMarks.state, note: findingMarks.note, by: people.name })
    .from(findingMarks)
    .leftJoin(people, and(eq(people.jurisdictionId, jurisdictionId), eq(people.id, findingMarks.markedBy)))
    .where(
      and(
        eq(findingMarks.jurisdictionId, jurisdictionId),
        eq(findingMarks.editionId, editionId),
        ne(findingMarks.state, 'open'),
      ),
    );
  return new Map(rows.map(({ id, ...mark }) => [id, mark]));
}
