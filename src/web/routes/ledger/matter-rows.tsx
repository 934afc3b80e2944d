import { Link, useSearchParams } from 'react-router';
import type { PaceState, Stage } from '../../../ledger/terms.ts';
import type { loadLedgerPage } from '../../../server/index.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { DateText } from '../../components/date-text.tsx';
import { ConfidenceBadge, OutcomeBadge, PaceBadge, StageBadge } from '../../components/states.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { ledger } from '../../messages/ledger.ts';
import styles from './ledger.module.css';

type Data = Awaited<ReturnType<typeof loadLedgerPage>>;
type Row = Data['rows'][number];

/** The ledger table. With `pick` each row has a box to tick, belonging to the form of that id. */
export function MatterRows({ rows, query, pick }: { rows: readonly Row[]; query: Data['query']; pick?: string }) {
  const t = useMessages(ledger);
  const lang = useLang();
  const columns: Column<Row>[] = [
    {
      key: 'number',
      head: <SortLink order="number" label={t.number} query={query} />,
      label: t.number,
      sort: sortOf(query, 'number'),
      width: '7rem',
      cell: (row) => <Link to={`/ledger/${row.id}`}>{row.number}</Link>,
    },
    {
      key: 'matter',
      head: t.matter,
      width: '24rem',
      rowHead: true,
      cell: (row) => (
        <Link to={`/ledger/${row.id}`} className={styles.clamp} title={lang === 'zh' ? row.titleZh : row.titleEn}>
          {lang === 'zh' ? row.titleZh : row.titleEn || row.titleZh}
        </Link>
      ),
    },
    {
      key: 'area',
      head: t.area,
      width: '12rem',
      cell: (row) => (lang === 'zh' ? row.areaZh : row.areaEn || row.areaZh),
    },
    {
      key: 'unit',
      head: t.unit,
      width: '9rem',
      cell: (row) => (lang === 'zh' ? row.leadZh : row.leadEn || row.leadZh) ?? '—',
    },
    {
      key: 'due',
      head: <SortLink order="due" label={t.due} query={query} />,
      label: t.due,
      sort: sortOf(query, 'due'),
      width: '8rem',
      cell: (row) => (
        <>
          <DateText date={row.due} />
          {row.dueIsDefault && (
            <abbr title={t.defaultDue} aria-label={t.defaultDue}>
              {' *'}
            </abbr>
          )}
          {row.due !== row.originalDue && <small> ({t.originalDue(row.originalDue)})</small>}
        </>
      ),
    },
    { key: 'stage', head: t.stage, width: '7.5rem', cell: (row) => <StageBadge stage={row.stage as Stage} /> },
    {
      key: 'pace',
      head: t.pace,
      width: '8rem',
      cell: (row) => (row.pace && !isOver(row.stage) ? <PaceBadge pace={row.pace as PaceState} /> : '—'),
    },
    {
      key: 'completion',
      head: t.completion,
      number: true,
      width: '7rem',
      cell: (row) => (row.completion ? `${row.completion}% / ${row.timeShare ?? '—'}%` : '—'),
    },
    {
      key: 'confidence',
      head: t.confidence,
      width: '7rem',
      cell: (row) => (row.confidence ? <ConfidenceBadge confidence={row.confidence} /> : '—'),
    },
    {
      key: 'outcome',
      head: t.outcome,
      width: '7rem',
      cell: (row) => (row.outcome ? <OutcomeBadge outcome={row.outcome} /> : '—'),
    },
  ];
  if (pick)
    columns.unshift({
      key: 'pick',
      head: '',
      width: '2rem',
      cell: (row) => <input type="checkbox" name="ids" value={row.id} form={pick} aria-label={t.pick(row.number)} />,
    });
  return <DataTable caption={t.title} columns={columns} rows={rows} rowKey={({ id }) => id} empty={null} />;
}

/** Its outcome is known: how fast it went tells nothing any more. */
const isOver = (stage: string) => stage === 'verified' || stage === 'closed';

const sortOf = (query: Data['query'], order: string) =>
  query.order === order ? (query.descending ? 'descending' : 'ascending') : undefined;

function SortLink({ order, label, query }: { order: string; label: string; query: Data['query'] }) {
  const [search] = useSearchParams();
  const next = new URLSearchParams(search);
  next.delete('after');
  next.set('order', order);
  if (query.order === order && !query.descending) next.set('desc', '1');
  else next.delete('desc');
  return <Link to={`?${next}`}>{`${label}${query.order === order ? (query.descending ? ' ↓' : ' ↑') : ''}`}</Link>;
}
