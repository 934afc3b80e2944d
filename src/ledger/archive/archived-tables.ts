import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import * as tables from '../tables/index.ts';

// What lets someone in for a while is not carried to another place: people sign in again.
const LEFT_OUT: ReadonlySet<PgTable> = new Set([tables.session, tables.verification, tables.rateLimit]);

/** The names of all tables, those first that others refer to. A new table is archived without a word here. */
export function archivedTables(): readonly string[] {
  const all = (Object.values(tables) as unknown[]).filter((one): one is PgTable => is(one, PgTable));
  const waiting = new Set(all.filter((table) => !LEFT_OUT.has(table)));
  const sorted: string[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter((table) =>
      getTableConfig(table).foreignKeys.every((key) => {
        const other = key.reference().foreignTable;
        return other === table || !waiting.has(other);
      }),
    );
    if (ready.length === 0) throw new Error('Tables refer to each other in a circle.');
    for (const table of ready) waiting.delete(table);
    sorted.push(...ready.map((table) => getTableName(table)).sort());
  }
  return sorted;
}
