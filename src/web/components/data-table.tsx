import type { ComponentType, ReactNode } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { common } from '../messages/common.ts';
import styles from './data-table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  /** What a phone shows before the cell; the head where it is text. */
  readonly label?: string;
  /** Null where the row has nothing of it: a dash, and on a phone no line at all. */
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, with digits of one width. */
  readonly number?: boolean;
  /** Short enough that on a phone two such cells share a line; numbers are. */
  readonly short?: boolean;
  /** Names the row for screen readers. */
  readonly rowHead?: boolean;
  readonly width?: string;
  /** Drawn also where its row is not. */
  readonly kept?: boolean;
  readonly sort?: 'ascending' | 'descending';
}

export interface TableRowsProps<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The cells of a row. */
  readonly cells: (row: Row) => ReactNode;
  /** Those of a row that is not drawn for being far from the window. */
  readonly keptCells: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  /** What the table holds; read out. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Shown in place of a table without rows. */
  readonly empty: ReactNode;
  /** Columns keep their widths, one without takes the rest; where the window is wide the heads stay in view. */
  readonly fixed?: boolean;
  /** Draws the rows, where not all of them are to be drawn. */
  readonly body?: ComponentType<TableRowsProps<Row>>;
}

/** A dense table. It scrolls sideways in its own frame; on a phone each row is a small card. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  empty,
  fixed,
  body: Body = AllRows,
}: DataTableProps<Row>) {
  const t = useMessages(common);
  if (rows.length === 0) return empty;
  const cells = (row: Row) => columns.map((column) => <Cell key={column.key} column={column} row={row} />);
  const kept = columns.filter((column) => column.kept);
  const keptCells = (row: Row) => [
    ...kept.map((column) => <Cell key={column.key} column={column} row={row} />),
    <td key="rest" colSpan={columns.length - kept.length} data-none />,
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className={styles.frame} data-fixed={fixed} aria-label={`${caption} (${t.scrollable})`} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, number, width, sort }) => (
              <th key={key} scope="col" aria-sort={sort} data-number={number || undefined} style={{ width }}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <Body rows={rows} rowKey={rowKey} cells={cells} keptCells={keptCells} />
      </table>
    </section>
  );
}

function AllRows<Row>({ rows, rowKey, cells }: TableRowsProps<Row>) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={rowKey(row)}>{cells(row)}</tr>
      ))}
    </tbody>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { head, label = typeof head === 'string' ? head : '', number, short = number, rowHead, cell } = column;
  const content = cell(row);
  const common = {
    'data-label': label,
    'data-number': number || undefined,
    'data-short': short || undefined,
    'data-none': content === null || undefined,
    children: content ?? '—',
  };
  return rowHead ? <th scope="row" {...common} /> : <td {...common} />;
}
