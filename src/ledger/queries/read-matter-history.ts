import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { comments, events, evidence, matterSources, people } from '../tables/index.ts';

/** What was said, shown and done on a matter, with the names of who did it. */
export async function readMatterHistory(tx: Connection, jurisdictionId: string, matterId: string) {
  const own = <T extends { jurisdictionId: unknown; matterId: unknown }>(table: T) =>
    and(eq(table.jurisdictionId as never, jurisdictionId), eq(table.matterId as never, matterId));
  return {
    sources: await tx
      .select()
      .from(matterSources)
      .where(and(own(matterSources), isNull(matterSources.withdrawnAt)))
      .orderBy(asc(matterSources.id)),
    evidence: await tx
      .select({ file: evidence, by: people.name })
      .from(evidence)
      .leftJoin(people, and(eq(people.jurisdictionId, jurisdictionId), eq(people.id, evidence.addedBy)))
      .where(own(evidence))
      .orderBy(asc(evidence.id)),
    comments: await tx
      .select({ comment: comments, by: people.name })
      .from(comments)
      .leftJoin(people, and(eq(people.jurisdictionId, jurisdictionId), eq(people.id, comments.writtenBy)))
      .where(own(comments))
      .orderBy(asc(comments.id)),
    events: await tx
      .select({
        seq: events.seq,
        at: events.at,
        kind: events.kind,
        data: events.data,
        by: people.name,
      })
      .from(events)
      .leftJoin(people, and(eq(people.jurisdictionId, jurisdictionId), eq(people.id, events.personId)))
      .where(own(events))
      .orderBy(asc(events.seq)),
  };
}
