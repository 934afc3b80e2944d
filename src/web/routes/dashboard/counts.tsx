import type { DashboardPageData } from '../../../server/index.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Link } from '../../components/link.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { dashboard } from '../../messages/dashboard.ts';
import { itemTypes } from '../../messages/reports.ts';
import { Bar } from './bar.tsx';
import { COUNTED, listed } from './conditions.ts';
import styles from './dashboard.module.css';

type Groups = DashboardPageData['groups'];
type Grouping = keyof Groups;
type Count = Groups[Grouping][number];

/** One row per group: its bar and its numbers, each leading to the matters it counts. */
export function Counts({ grouping, rows, year }: { grouping: Grouping; rows: readonly Count[]; year: number }) {
  const t = useMessages(dashboard);
  const lang = useLang();
  const kinds: Readonly<Record<string, string>> = useMessages(itemTypes);
  const nameOf = (row: Count) =>
    grouping === 'type' ? (kinds[row.key ?? ''] ?? row.key) : (lang === 'zh' ? row.zh : row.en || row.zh) || t.none;
  const within = ({ key }: Count) => `${grouping}=${encodeURIComponent(key ?? (grouping === 'unit' ? 'none' : ''))}`;
  const columns: Column<Count>[] = [
    {
      key: 'name',
      head: t[`${grouping}Head`],
      rowHead: true,
      cell: (row) => (
        <>
          <span className={styles.name}>{nameOf(row)}</span>
          <Bar counts={row} />
        </>
      ),
    },
    ...COUNTED.map(
      (key): Column<Count> => ({
        key,
        head: t[key],
        number: true,
        width: '4.875rem',
        cell: (row) => (row[key] === 0 ? null : <Link to={listed(year, key, within(row))}>{row[key]}</Link>),
      }),
    ),
  ];
  return (
    <DataTable caption={t[grouping]} columns={columns} rows={rows} rowKey={({ key }) => key ?? ''} empty={null} fixed />
  );
}
