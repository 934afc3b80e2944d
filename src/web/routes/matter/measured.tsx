import type { MatterPageData } from '../../../server/index.ts';
import { Amount, Quantity } from '../../components/amounts.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { DateText } from '../../components/date-text.tsx';
import { PaceBadge } from '../../components/states.tsx';
import { formatDate } from '../../i18n/format-date.ts';
import { formatQuantity } from '../../i18n/format-quantity.ts';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { matter as words } from '../../messages/matter.ts';
import { kinds } from '../../messages/states.ts';
import { Card } from './card.tsx';
import { Goal } from './goal.tsx';
import styles from './matter.module.css';

type Target = MatterPageData['targets'][number];
type Milestone = MatterPageData['milestones'][number];

/** Targets with what was reported, what was expected by then and how that was worked out; and the milestones. */
export function Measured({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  const lang = useLang();
  // Drawn anew after every deed and in the language of the page.
  const chart = `/ledger/${data.matter.id}/chart.svg?${lang}-${data.matter.version}`;
  const steps: Column<Milestone>[] = [
    {
      key: 'name',
      head: t.milestoneName,
      rowHead: true,
      cell: ({ nameZh, nameEn }) => <Both zh={nameZh} en={nameEn} />,
    },
    {
      key: 'due',
      head: t.due,
      cell: ({ due, originalDue }) => (
        <>
          <DateText date={due} />
          {originalDue !== due && <small className={styles.under}>{t.original(formatDate(originalDue, lang))}</small>}
        </>
      ),
    },
    { key: 'done', head: t.doneOn, cell: ({ doneOn }) => doneOn && <DateText date={doneOn} /> },
    { key: 'weight', head: t.weight, number: true, cell: ({ weight }) => <Amount value={weight} /> },
  ];
  return (
    <Card title={t.measured}>
      <Targets data={data} />
      {data.drawn && (
        <picture>
          <source media="(max-width: 40em)" srcSet={`${chart}&narrow`} />
          <img src={chart} alt={t.chart} width={720} height={240} className={styles.chart} />
        </picture>
      )}
      {data.milestones.length > 0 && (
        <DataTable caption={t.milestones} columns={steps} rows={data.milestones} rowKey={({ id }) => id} empty={null} />
      )}
    </Card>
  );
}

function Targets({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  const kindWords = useMessages(kinds);
  const lang = useLang();
  // Its outcome is known: how fast it went tells nothing any more.
  const over = data.matter.stage === 'verified' || data.matter.stage === 'closed';
  const paceOf = (id: string) =>
    // Of what nobody delivers any more nothing is expected either.
    data.aside ? undefined : data.pace.parts.find((part) => part.id === id)?.pace;
  const awaits = (id: string) =>
    data.reports.some(
      ({ state, values }) => state === 'awaiting-sign-off' && values.some(({ targetId }) => targetId === id),
    );
  const columns: Column<Target>[] = [
    {
      key: 'name',
      head: t.name,
      rowHead: true,
      cell: ({ nameZh, nameEn, kind }) => (
        <>
          <Both zh={nameZh} en={nameEn} />
          <small className={styles.under}>{kindWords[kind]}</small>
        </>
      ),
    },
    {
      key: 'value',
      head: t.targetValue,
      number: true,
      cell: (target) => (
        <>
          <Goal target={target} />
          {target.originalValue !== target.value && (
            <small className={styles.under}>{t.original(formatQuantity(target.originalValue, target, lang))}</small>
          )}
        </>
      ),
    },
    {
      key: 'reported',
      head: t.reported,
      number: true,
      cell: (target) => <Told target={target} value={target.reportedValue} on={target.reportedOn} />,
    },
    {
      key: 'verified',
      head: t.verified,
      number: true,
      cell: (target) => <Told target={target} value={target.verifiedValue} on={target.verifiedOn} />,
    },
    {
      key: 'expected',
      head: t.expected,
      number: true,
      cell: (target) => {
        const pace = paceOf(target.id);
        if (!pace?.expected) return null;
        return (
          <>
            <Quantity value={pace.expected.value} target={target} />
            {pace.completion && (
              <small className={styles.under}>{t.shares(pace.completion.value, pace.timeShare?.value ?? null)}</small>
            )}
          </>
        );
      },
    },
    {
      key: 'pace',
      head: over ? t.formula : t.paceAndFormula,
      cell: ({ id }) => {
        const pace = paceOf(id);
        if (!pace) return null;
        const shown = [pace.expected, pace.gap, pace.completion, pace.timeShare].filter((one) => one !== null);
        return (
          <details className={styles.formula}>
            <summary>{over ? t.formula : <PaceBadge pace={pace.state} awaitsSignOff={awaits(id)} />}</summary>
            {!over && <p>{pace.reason[lang]}</p>}
            {shown.map((one) => (
              <p key={one.id}>
                {one[lang]}
                <br />
                {one.figures}
              </p>
            ))}
          </details>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={t.measured}
      columns={columns}
      rows={data.targets}
      rowKey={({ id }) => id}
      empty={<p className={styles.quiet}>{t.noTargets}</p>}
    />
  );
}

/** What was said of a target, and of which day; nothing where nothing was. */
function Told({ target, value, on }: { target: Target; value: string | null; on: string | null }) {
  const t = useMessages(words);
  if (value === null) return '—';
  return (
    <>
      <Quantity value={value} target={target} />
      {on && <small className={styles.under}>{t.on(on)}</small>}
    </>
  );
}

export function Both({ zh, en }: { zh: string; en: string }) {
  return useLang() === 'zh' ? zh : en || zh;
}
