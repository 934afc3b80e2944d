import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { editions, proposals, reports } from '../tables/index.ts';
import { wordsOf } from './matter-filter.ts';

const STANDING = ['open', 'accepted', 'rejected'] as const;
const MOST = 50;
// Without words to look for, what is alike is looked for among the proposals of the newest reports.
const NEWEST = 3000;
/** Of the pairs of characters of two texts this share is in both: below it they speak of different things. */
const ALIKE = 0.4;

/**
 * Proposals of reports that are no matter yet: those with every one of some words, or, where none are given, those that
 * say nearly the same as a matter does, the most alike first.
 */
export async function findAttachable(tx: Connection, jurisdictionId: string, search: string, title: string) {
  const words = wordsOf(search);
  const has = words.map(
    (word): SQL => sql`strpos(lower(normalize(${proposals.textZh} || ' ' || ${proposals.textEn}, NFKC)), ${word}) > 0`,
  );
  const found = await tx
    .select({
      id: proposals.id,
      editionId: proposals.editionId,
      segmentId: proposals.segmentId,
      state: proposals.state,
      textZh: proposals.textZh,
      textEn: proposals.textEn,
      year: reports.year,
      number: editions.number,
    })
    .from(proposals)
    .innerJoin(editions, and(eq(editions.jurisdictionId, jurisdictionId), eq(editions.id, proposals.editionId)))
    .innerJoin(reports, and(eq(reports.jurisdictionId, jurisdictionId), eq(reports.id, editions.reportId)))
    .where(
      and(
        eq(proposals.jurisdictionId, jurisdictionId),
        isNull(proposals.matterId),
        inArray(proposals.state, [...STANDING]),
        ...has,
      ),
    )
    .orderBy(desc(reports.year), desc(editions.number), asc(proposals.position), asc(proposals.id))
    .limit(words.length > 0 ? MOST : NEWEST);
  if (words.length > 0) return found;
  const wanted = pairsOf(title);
  return found
    .map((row) => ({ row, share: likeness(wanted, pairsOf(row.textZh)) }))
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST)
    .map(({ row }) => row);
}

function pairsOf(text: string): Set<string> {
  const letters = [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];
  return new Set(letters.slice(1).map((letter, index) => letters[index] + letter));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
