import { Title } from '@mantine/core';
import type { MatterPageData } from '../../../server/index.ts';
import { Amount } from '../../components/amounts.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { DateText } from '../../components/date-text.tsx';
import { PaceBadge } from '../../components/states.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { comparators, matter as words } from '../../messages/matter.ts';
import { kinds } from '../../messages/states.ts';
import styles from './matter.module.css';

type Target = MatterPageData['targets'][number];
type Milestone = MatterPageData['milestones'][number];

/** Targets with what was reported, what was expected by then and how that was worked out; and the milestones. */
export function Measured({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  const steps: Column<Milestone>[] = [
    {
      key: 'name',
      head: t.milestoneName,
      rowHead: true,
      cell: ({ nameZh, nameEn }) => <Both zh={nameZh} en={nameEn} />,
    },
    { key: 'due', head: t.due, cell: ({ due }) => <DateText date={due} /> },
    { key: 'done', head: t.doneOn, cell: ({ doneOn }) => (doneOn ? <DateText date={doneOn} /> : '—') },
    { key: 'weight', head: t.weight, number: true, cell: ({ weight }) => <Amount value={weight} /> },
  ];
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t.measured}
      </Title>
      <p className={styles.quiet}>{useSentence(data.pace.reason)}</p>
      <Targets data={data} />
      {data.chart && (
        <img src={data.chart} alt={t.chart} width={720} height={240} style={{ maxWidth: '100%', height: 'auto' }} />
      )}
      {data.milestones.length > 0 && (
        <DataTable caption={t.milestones} columns={steps} rows={data.milestones} rowKey={({ id }) => id} empty={null} />
      )}
    </section>
  );
}

function Targets({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  const kind = useMessages(kinds);
  const comparator = useMessages(comparators);
  const lang = useLang();
  const paceOf = (id: string) => data.pace.parts.find((part) => part.id === id)?.pace;
  const unitOf = ({ unit, counter }: Target) => (unit === 'item' ? (counter ?? '') : (unit ?? counter ?? ''));
  const columns: Column<Target>[] = [
    { key: 'name', head: t.name, rowHead: true, cell: ({ nameZh, nameEn }) => <Both zh={nameZh} en={nameEn} /> },
    { key: 'kind', head: t.kind, cell: (target) => kind[target.kind] },
    {
      key: 'value',
      head: t.targetValue,
      number: true,
      cell: (target) => (
        <>
          {comparator[target.comparator]} <Amount value={target.value} unit={unitOf(target)} />
          {target.upper && (
            <>
              {'–'}
              <Amount value={target.upper} />
            </>
          )}
        </>
      ),
    },
    {
      key: 'reported',
      head: t.reported,
      number: true,
      cell: (target) =>
        target.reportedValue === null ? (
          '—'
        ) : (
          <>
            <Amount value={target.reportedValue} /> <small>({target.reportedOn})</small>
          </>
        ),
    },
    {
      key: 'expected',
      head: t.expected,
      number: true,
      cell: ({ id }) => {
        const expected = paceOf(id)?.expected;
        return expected ? <Amount value={expected.value} /> : '—';
      },
    },
    {
      key: 'share',
      head: `${t.completion} / ${t.timeShare}`,
      number: true,
      cell: ({ id }) => {
        const pace = paceOf(id);
        return pace?.completion ? `${pace.completion.value}% / ${pace.timeShare?.value ?? '—'}%` : '—';
      },
    },
    {
      key: 'verified',
      head: t.verified,
      number: true,
      cell: ({ verifiedValue }) => (verifiedValue === null ? '—' : <Amount value={verifiedValue} />),
    },
    {
      key: 'pace',
      head: t.formula,
      cell: ({ id }) => {
        const pace = paceOf(id);
        if (!pace) return '—';
        const shown = [pace.expected, pace.gap, pace.completion, pace.timeShare].filter((one) => one !== null);
        return (
          <details>
            <summary>
              <PaceBadge pace={pace.state} />
            </summary>
            <p>{pace.reason[lang]}</p>
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

function useSentence(sentence: { zh: string; en: string }): string {
  return sentence[useLang()];
}

export function Both({ zh, en }: { zh: string; en: string }) {
  return useLang() === 'zh' ? zh : en || zh;
}
