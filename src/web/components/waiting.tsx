import type { ReactNode } from 'react';
import type { PaceState, Stage } from '../../ledger/terms.ts';
import type { WaitingRow, WordedValue } from '../../server/index.ts';
import { dayIn } from '../i18n/format-date.ts';
import { useLang } from '../i18n/lang.ts';
import { useMarks } from '../i18n/marks.ts';
import { useMessages } from '../i18n/messages.ts';
import { matter } from '../messages/matter.ts';
import { today } from '../messages/today.ts';
import { Quantity } from './amounts.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { NumericDate } from './date-text.tsx';
import { Link } from './link.tsx';
import { MatterName } from './matter-name.tsx';
import { OutcomeBadge, PaceBadge, StageBadge } from './states.tsx';
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
          {row.found && <Found found={row.found} since={row.since} />}
        </>
      ),
    },
    {
      key: 'lead',
      head: t.lead_unit,
      width: '12rem',
      cell: (row) =>
        (lang === 'zh' ? row.leadZh : row.leadEn || row.leadZh) ??
        (row.proposed ? <Proposed unit={row.proposed} /> : null),
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
      cell: ({ pace, stage, awaitsSignOff }) =>
        pace && stage !== 'verified' ? <PaceBadge pace={pace as PaceState} awaitsSignOff={awaitsSignOff} /> : null,
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
  return (
    <div className={styles.said}>
      {progress} <Values values={values} />
    </div>
  );
}

/** What was found by who verified it, and when: who closes it in the list has read it there. */
function Found({
  found: { verdict, by, values },
  since,
}: {
  found: NonNullable<WaitingRow['found']>;
  since: Row['since'];
}) {
  return (
    <div className={styles.said}>
      <OutcomeBadge outcome={verdict} /> <Values values={values} />
      {`${values.length > 0 ? ' · ' : ''}${by} · `}
      {since && (
        <span className={styles.tight}>
          <NumericDate date={dayIn(new Date(since).toISOString())} />
        </span>
      )}
    </div>
  );
}

function Values({ values }: { values: readonly WordedValue[] }) {
  const lang = useLang();
  const { colon, comma } = useMarks();
  return values.map(({ nameZh, nameEn, value, ...target }, index) => (
    <span key={nameZh}>
      {`${index > 0 ? comma : ''}${lang === 'zh' ? nameZh : nameEn || nameZh}${colon}`}
      <Quantity value={value} target={target} />
    </span>
  ));
}

/** The unit to which it would go, and why. */
function Proposed({ unit }: { unit: NonNullable<WaitingRow['proposed']> }) {
  const t = useMessages(matter);
  const lang = useLang();
  return (
    <span className={styles.proposed}>
      {t.proposedUnits(unit[lang])}
      <small>{unit.why ? t.proposedFor(unit.why) : t.byHand}</small>
    </span>
  );
}
