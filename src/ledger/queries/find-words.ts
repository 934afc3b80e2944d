import { sql } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { wordsOf } from './matter-filter.ts';

const FEW = 1000;
// As search_grams in the database has it.
const HAS_GRAMS = /[^\0-\x7f]|[\x21-\x7f]{3}/u;

/**
 * The matters of the own jurisdiction that have every word of a search, of one year or of all, found by an index. Null
 * where going through the ledger in its order finds a page of them as soon: so many have them, or no index knows the words.
 */
export async function findWords(
  tx: Connection,
  search: string | undefined,
  year: number | null,
): Promise<string[] | null> {
  const words = wordsOf(search);
  if (!words.some((word) => HAS_GRAMS.test(word))) return null;
  const { rows } = (await tx.execute(
    sql`select array(select matters_with_words(${sql.param(words)}::text[], ${year}::int, ${FEW + 1}::int))::text[] as ids`,
  )) as unknown as { rows: [{ ids: string[] }] };
  return rows[0].ids.length > FEW ? null : rows[0].ids;
}
