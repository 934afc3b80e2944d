import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PaceState, Stage } from '../../ledger/terms.ts';
import type { WaitingRow } from '../../server/index.ts';
import { dayIn } from '../i18n/format-date.ts';
import { useLang } from '../i18n/lang.ts';
import { useMarks } from '../i18n/marks.ts';
import { useMessages } from '../i18n/messages.ts';
import { today } from '../messages/today.ts';
import { Quantity } from './amounts.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { NumericDate } from './date-text.tsx';
import { MatterName } from './matter-name.tsx';
import { PaceBadge, StageBadge } from './states.tsx';
import styles from './waiting.module.css';

type Row = Omit<WaitingRow, 'place'> & { readonly place?: string };

interface WaitingProps {
  readonly caption: string;
  readonly rows: readonly Row[];
  /** With a column for since when; the lists of one page have it together, so that their columns stand in line. */
  readonly since?: boolean;
  /** A box to tick before each row, where something is done to many. */
  readonly pick?: { readonly head: ReactNode; readonly box: (row: Row) => ReactNode };
}

/** Matters that wait, each a link to where it is done; and since when, where that is known. */
export function Waiting({ caption, rows, since: dated, pick }: WaitingProps) {
  const t = useMessages(today);
  const lang = useLang();
  // From a matter of a list one goes on to the next.
  const to = ({ id, place }: Row) => (place ? `/ledger/${id}?${new URLSearchParams({ in: place })}` : `/ledger/${id}`);
  const columns: Column<Row>[] = [
    {
      key: 'number',
      head: t.number,
      width: '5.75rem',
      short: true,
      cell: (row) => (
        <Link to={to(row)} className={styles.tight}>
          {row.number}
        </Link>
      ),
    },
    {
      key: 'matter',
      head: t.matter,
      rowHead: true,
      cell: (row) => (
        <>
          <MatterName matter={row} to={to(row)} />
          {row.report && <Said report={row.report} />}
        </>
      ),
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
  if (pick) columns.unshift({ key: 'pick', head: pick.head, width: '2.25rem', cell: pick.box });
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ id, report }) => report?.id ?? id}
      empty={null}
      fixed
    />
  );
}

/** What a report says: who signs it off in the list has read it there. */
function Said({ report: { progress, values } }: { report: NonNullable<WaitingRow['report']> }) {
  const lang = useLang();
  const { colon, comma } = useMarks();
  return (
    <div className={styles.said}>
      {progress}
      {values.map(({ nameZh, nameEn, value, ...target }, index) => (
        <span key={nameZh}>
          {`${index > 0 ? comma : ' '}${lang === 'zh' ? nameZh : nameEn || nameZh}${colon}`}
          <Quantity value={value} target={target} />
        </span>
      ))}
    </div>
  );
}
