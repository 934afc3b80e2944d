import { and, asc, eq, isNull } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Connection } from '../../platform/database/database.ts';
import { rowsOf } from '../../platform/database/rows-of.ts';
import { comments, events, evidence, matterSources, matters } from '../tables/index.ts';

/** What was said, shown and done on a matter, with the names of who did it; `people` are all of the place. */
export async function readMatterHistory(
  tx: Connection,
  jurisdictionId: string,
  matterId: string,
  people: readonly { readonly id: string; readonly name: string }[],
) {
  const own = (table: { jurisdictionId: PgColumn; matterId: PgColumn }) =>
    and(eq(table.jurisdictionId, jurisdictionId), eq(table.matterId, matterId));
  const [found] = await tx
    .select({
      sources: rowsOf(matterSources, and(own(matterSources), isNull(matterSources.withdrawnAt)), asc(matterSources.id)),
      evidence: rowsOf(evidence, own(evidence), asc(evidence.id)),
      comments: rowsOf(comments, own(comments), asc(comments.id)),
      events: rowsOf(events, own(events), asc(events.seq)),
    })
    .from(matters)
    .where(and(eq(matters.jurisdictionId, jurisdictionId), eq(matters.id, matterId)));
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const by = (personId: string | null) => nameOf.get(personId ?? '') ?? null;
  return {
    sources: found?.sources ?? [],
    evidence: (found?.evidence ?? []).map((file) => ({ file, by: by(file.addedBy) })),
    comments: (found?.comments ?? []).map((comment) => ({ comment, by: by(comment.writtenBy) })),
    events: (found?.events ?? []).map(({ seq, at, kind, data, personId }) => ({
      seq,
      at,
      kind,
      data,
      by: by(personId),
    })),
  };
}
