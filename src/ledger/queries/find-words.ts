import { sql } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { wordsOf } from './matter-filter.ts';

const FEW = 1000;
// As search_grams in the database has it.
const HAS_GRAMS = /[^\0-\x7f]|[\x21-\x7f]{3}/u;

/** Whether an index finds the words of a search. */
export const isIndexed = (search: string | undefined) => wordsOf(search).some((word) => HAS_GRAMS.test(word));

/** Ids of the matters that have every word of a search; of the own jurisdiction only, though an index over all finds them. */
export const withWords = (search: string | undefined, most: number | null) =>
  sql`matters_with_words(${sql.param(wordsOf(search))}::text[], ${most}::int)`;

/**
 * The matters that have every word of a search. Null where going through the ledger in its order finds a page of them as
 * soon: so many have them, or no index knows the words.
 */
export async function findWords(tx: Connection, search: string | undefined): Promise<string[] | null> {
  if (!isIndexed(search)) return null;
  const { rows } = (await tx.execute(
    sql`select array(select ${withWords(search, FEW + 1)})::text[] as ids`,
  )) as unknown as { rows: [{ ids: string[] }] };
  return rows[0].ids.length > FEW ? null : rows[0].ids;
}
