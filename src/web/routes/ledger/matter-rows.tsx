import { useRef } from 'react';
import { useActionData, useSearchParams } from 'react-router';
import type { PaceState, Stage } from '../../../ledger/terms.ts';
import type { loadLedgerPage } from '../../../server/index.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { NumericDate } from '../../components/date-text.tsx';
import { Link } from '../../components/link.tsx';
import { MatterName } from '../../components/matter-name.tsx';
import { ConfidenceBadge, OutcomeBadge, PaceBadge, StageBadge } from '../../components/states.tsx';
import { WindowedRows } from '../../components/windowed-rows.tsx';
import { isFormTrouble } from '../../forms/form-trouble.ts';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { TickAll, TickBox } from '../../many/tick-boxes.tsx';
import { ledger } from '../../messages/ledger.ts';
import { BULK } from './bulk-edit.tsx';
import styles from './ledger.module.css';
import { useRowKeys } from './use-row-keys.ts';
import { viewQuery } from './view-query.ts';

type Data = Awaited<ReturnType<typeof loadLedgerPage>>;
type Row = Data['rows'][number];

/** The ledger table. With `pick` each row has a box to tick, for what is done to many. */
export function MatterRows({ rows, query, pick }: { rows: readonly Row[]; query: Data['query']; pick: boolean }) {
  const t = useMessages(ledger);
  const lang = useLang();
  const table = useRef<HTMLDivElement>(null);
  useRowKeys(table);
  const answer = useActionData<unknown>();
  const [search] = useSearchParams();
  const list = String(new URLSearchParams({ in: viewQuery(search) }));
  const to = ({ id }: Row) => `/ledger/${id}?${list}`;
  const ticked = (isFormTrouble(answer) && answer.values.ids) || [];
  const columns: Column<Row>[] = [
    {
      key: 'number',
      head: <SortLink order="number" label={t.number} query={query} />,
      label: t.number,
      sort: sortOf(query, 'number'),
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
          <span className={styles.area}>{lang === 'zh' ? row.areaZh : row.areaEn || row.areaZh}</span>
        </>
      ),
    },
    {
      key: 'unit',
      head: t.unit,
      width: '9.25rem',
      cell: (row) => {
        const unit = lang === 'zh' ? row.leadZh : row.leadEn || row.leadZh;
        const proposed = row.proposed && t.proposed(row.proposed[lang]);
        return unit || proposed ? (
          <span className={unit ? styles.clamp : styles.proposed} title={unit ?? proposed ?? ''}>
            {unit ?? proposed}
          </span>
        ) : null;
      },
    },
    {
      key: 'due',
      head: <SortLink order="due" label={t.due} query={query} />,
      label: t.due,
      sort: sortOf(query, 'due'),
      width: '7rem',
      short: true,
      cell: (row) => <Due row={row} />,
    },
    {
      key: 'stage',
      head: t.stage,
      width: '7rem',
      short: true,
      cell: (row) => <StageBadge stage={row.stage as Stage} outcome={row.outcome} />,
    },
    {
      key: 'pace',
      head: t.pace,
      width: '9.5rem',
      short: true,
      cell: (row) => (isOver(row.stage) ? null : <Pace row={row} />),
    },
    {
      key: 'confidence',
      head: t.confidence,
      width: '7.25rem',
      short: true,
      cell: (row) => row.confidence && <ConfidenceBadge confidence={row.confidence} />,
    },
    {
      key: 'outcome',
      head: t.outcome,
      width: '8.75rem',
      short: true,
      cell: (row) => row.outcome && <OutcomeBadge outcome={row.outcome} />,
    },
  ];
  if (pick)
    columns.unshift({
      key: 'pick',
      head: <TickAll form={BULK} />,
      width: '2.25rem',
      kept: true,
      cell: (row) => (
        <TickBox form={BULK} value={row.id} number={row.number} defaultChecked={ticked.includes(row.id)} />
      ),
    });
  return (
    <div ref={table}>
      <DataTable
        caption={t.title}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={null}
        fixed
        body={WindowedRows}
      />
      {rows.some(({ dueIsDefault }) => dueIsDefault) && <p className={styles.footnote}>{`* ${t.defaultDue}`}</p>}
    </div>
  );
}

function Due({ row }: { row: Row }) {
  const t = useMessages(ledger);
  return (
    <span className={styles.tight}>
      <NumericDate date={row.due} />
      {row.dueIsDefault && (
        <abbr title={t.defaultDue} aria-label={t.defaultDue}>
          *
        </abbr>
      )}
      {row.due !== row.originalDue && <small className={styles.under}>{t.originalDue(row.originalDue)}</small>}
    </span>
  );
}

/** The pace, and under it how much is done of the part that decides, beside how much of its time is gone. */
function Pace({ row }: { row: Row }) {
  const t = useMessages(ledger);
  if (!row.pace) return '—';
  return (
    <>
      <PaceBadge pace={row.pace as PaceState} awaitsSignOff={row.awaitsSignOff} />
      {row.completion && <small className={styles.under}>{t.shares(row.completion, row.timeShare)}</small>}
    </>
  );
}

/** Its outcome is known: how fast it went tells nothing any more. */
const isOver = (stage: string) => stage === 'verified' || stage === 'closed';

const sortOf = (query: Data['query'], order: string) =>
  query.order === order ? (query.descending ? 'descending' : 'ascending') : undefined;

function SortLink({ order, label, query }: { order: string; label: string; query: Data['query'] }) {
  const [search] = useSearchParams();
  const next = new URLSearchParams(viewQuery(search));
  next.set('order', order);
  if (query.order === order && !query.descending) next.set('desc', '1');
  else next.delete('desc');
  return <Link to={`?${next}`}>{`${label}${query.order === order ? (query.descending ? ' ↓' : ' ↑') : ''}`}</Link>;
}
