import { Link } from 'react-router';
import type { WaitingMatter } from '../../ledger/queries/find-waiting.ts';
import type { PaceState, Stage } from '../../ledger/terms.ts';
import { dayIn } from '../i18n/format-date.ts';
import { useLang } from '../i18n/lang.ts';
import { useMessages } from '../i18n/messages.ts';
import { today } from '../messages/today.ts';
import { type Column, DataTable } from './data-table.tsx';
import { NumericDate } from './date-text.tsx';
import { PaceBadge, StageBadge } from './states.tsx';
import styles from './waiting.module.css';

interface WaitingProps {
  readonly caption: string;
  readonly rows: readonly WaitingMatter[];
  /** With a column for since when; the lists of one page have it together, so that their columns stand in line. */
  readonly since?: boolean;
}

/** Matters that wait, each a link to where it is done; and since when, where that is known. */
export function Waiting({ caption, rows, since: dated }: WaitingProps) {
  const t = useMessages(today);
  const lang = useLang();
  const columns: Column<WaitingMatter>[] = [
    {
      key: 'number',
      head: t.number,
      width: '5.75rem',
      short: true,
      cell: (row) => (
        <Link to={`/ledger/${row.id}`} className={styles.tight}>
          {row.number}
        </Link>
      ),
    },
    {
      key: 'matter',
      head: t.matter,
      rowHead: true,
      cell: (row) => {
        const title = lang === 'zh' ? row.titleZh : row.titleEn || row.titleZh;
        return (
          <Link to={`/ledger/${row.id}`} className={styles.title} title={title}>
            {title}
          </Link>
        );
      },
    },
    {
      key: 'lead',
      head: t.lead_unit,
      width: '12rem',
      cell: (row) => (lang === 'zh' ? row.leadZh : row.leadEn || row.leadZh),
    },
    { key: 'due', head: t.due, width: '6.5rem', short: true, cell: (row) => <NumericDate date={row.due} /> },
    {
      key: 'stage',
      head: t.stage,
      width: '7.5rem',
      short: true,
      cell: (row) => <StageBadge stage={row.stage as Stage} />,
    },
    {
      key: 'pace',
      head: t.pace,
      width: '8.5rem',
      short: true,
      cell: (row) => (row.pace && row.stage !== 'verified' ? <PaceBadge pace={row.pace as PaceState} /> : null),
    },
  ];
  if (dated)
    columns.push({
      key: 'since',
      head: t.since,
      width: '6.5rem',
      short: true,
      cell: ({ since }) => since && <NumericDate date={dayIn(new Date(since).toISOString())} />,
    });
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => row.id} empty={null} fixed />;
}
