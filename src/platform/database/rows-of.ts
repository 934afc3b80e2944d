import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { PgDialect, type PgTable } from 'drizzle-orm/pg-core';

// As a number of JSON it would be rounded on the way.
const AS_TEXT = /^(numeric|bigint)/;

const dialect = new PgDialect({ casing: 'snake_case' });
const known = new Map<PgTable, SQL>();

/** The columns of a table as SQL; kept, because drizzle takes longer to write them than the database to read them. */
function valuesOf(table: PgTable): SQL {
  let values = known.get(table);
  if (!values) {
    const each = Object.values(getTableColumns(table)).map((column) =>
      AS_TEXT.test(column.getSQLType()) ? sql`${column}::text` : sql`${column}`,
    );
    values = sql.raw(dialect.sqlToQuery(sql.join(each, sql`, `)).sql);
    known.set(table, values);
  }
  return values;
}

/**
 * The rows of a table as one field of a question about another, decoded as drizzle decodes them: one round trip where
 * there would be one for each table.
 */
export function rowsOf<Table extends PgTable>(
  table: Table,
  where: SQL | undefined,
  ...order: readonly SQL[]
): SQL<Table['$inferSelect'][]> {
  const columns = Object.entries(getTableColumns(table));
  const sorted = order.length > 0 ? sql` order by ${sql.join([...order], sql`, `)}` : sql``;
  return sql`(select coalesce(json_agg(json_build_array(${valuesOf(table)})${sorted}), '[]')
    from ${table} where ${where})`.mapWith((rows: unknown[][]) =>
    rows.map((row) =>
      Object.fromEntries(
        columns.map(([key, column], index) => [
          key,
          row[index] === null ? null : column.mapFromDriverValue(row[index] as never),
        ]),
      ),
    ),
  ) as SQL<Table['$inferSelect'][]>;
}
