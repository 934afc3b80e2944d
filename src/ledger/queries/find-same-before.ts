import { and, eq, lt } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { editions, matters, proposals } from '../tables/index.ts';
import { readMerges } from './read-merges.ts';

/** The matters that earlier editions of a report became, by the words of their proposals; of one that was merged, the one that stays. */
export async function findSameBefore(
  tx: Connection,
  jurisdictionId: string,
  { reportId, number }: { readonly reportId: string; readonly number: number },
) {
  const rows = await tx
    .select({ textZh: proposals.textZh, id: matters.id, number: matters.number })
    .from(editions)
    .innerJoin(proposals, and(eq(proposals.jurisdictionId, jurisdictionId), eq(proposals.editionId, editions.id)))
    .innerJoin(matters, and(eq(matters.jurisdictionId, jurisdictionId), eq(matters.id, proposals.matterId)))
    .where(
      and(eq(editions.jurisdictionId, jurisdictionId), eq(editions.reportId, reportId), lt(editions.number, number)),
    );
  const intoOf = new Map((await readMerges(tx, jurisdictionId)).map(({ merged, into }) => [merged.id, into]));
  const staying = (matter: { readonly id: string; readonly number: string }): typeof matter => {
    const into = intoOf.get(matter.id);
    return into ? staying(into) : matter;
  };
  return new Map(rows.map(({ textZh, ...matter }) => [textZh, staying(matter)]));
}
