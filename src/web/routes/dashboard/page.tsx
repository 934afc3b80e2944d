import { Button, Group, NativeSelect, Stack, Title } from '@mantine/core';
import { Form, Link } from 'react-router';
import { STAGES } from '../../../ledger/terms.ts';
import { type DashboardPageData, loadDashboardPage } from '../../../server/index.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { requireActor } from '../../context.ts';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { dashboard } from '../../messages/dashboard.ts';
import type { Route } from './+types/page.ts';

export function loader({ request, context }: Route.LoaderArgs) {
  return loadDashboardPage(requireActor(context, 'dashboard'), new URL(request.url).searchParams);
}

type Groups = DashboardPageData['groups'];
type Count = Groups['area'][number];

// Each number leads to the matters it counts.
const OPEN = STAGES.filter((stage) => stage !== 'verified' && stage !== 'closed').join();
const COUNTS = [
  ['total', ''],
  ['unassigned', 'stage=registered,returned'],
  ['underWay', 'stage=assigned,signed-for,in-progress'],
  ['submitted', 'stage=submitted'],
  ['closed', 'stage=verified,closed'],
  ['overdue', `stage=${OPEN}&pace=overdue`],
  ['behind', `stage=${OPEN}&pace=behind`],
  ['silent', `stage=${OPEN}&pace=no-report,stale`],
  ['onPace', `stage=${OPEN}&pace=on-pace,ahead,done`],
  ['inDoubt', `stage=${OPEN}&confidence=in-doubt,unachievable`],
  ['delivered', 'outcome=delivered,exceeded'],
  ['notDelivered', 'outcome=partly,changed,not-delivered,dropped'],
] as const;

export default function DashboardPage({ loaderData }: Route.ComponentProps) {
  const t = useMessages(dashboard);
  const { year, years, on, groups, pressing } = loaderData;
  if (year === null)
    return (
      <Page title={t.title}>
        <Empty title={t.empty} />
      </Page>
    );
  return (
    <Page
      title={t.title}
      lead={t.lead(year, on)}
      actions={
        <Form method="get" className="no-print">
          <Group gap="xs" align="end">
            <NativeSelect key={year} name="year" aria-label={t.year} defaultValue={year} data={years.map(String)} />
            <Button type="submit" variant="default">
              {t.show}
            </Button>
          </Group>
        </Form>
      }
    >
      <Stack gap="xl">
        {(['area', 'unit', 'type'] as const).map((grouping) => (
          <section key={grouping}>
            <Title order={2} size="h4" mb="xs">
              {t[grouping]}
            </Title>
            <Counts grouping={grouping} rows={groups[grouping]} year={year} />
          </section>
        ))}
        <section>
          <Title order={2} size="h4" mb="xs">
            {t.pressing}
          </Title>
          {pressing.length === 0 ? <p>{t.nothingPresses}</p> : <Waiting caption={t.pressing} rows={pressing} />}
        </section>
      </Stack>
    </Page>
  );
}

function Counts({ grouping, rows, year }: { grouping: keyof Groups; rows: readonly Count[]; year: number }) {
  const t = useMessages(dashboard);
  const lang = useLang();
  const nameOf = (row: Count) =>
    grouping === 'type'
      ? ((t as unknown as Record<string, string>)[row.key ?? ''] ?? row.key)
      : ((lang === 'zh' ? row.zh : row.en || row.zh) ?? t.none) || t.none;
  const within = (row: Count) =>
    grouping === 'area'
      ? `&area=${encodeURIComponent(row.key ?? '')}`
      : grouping === 'unit'
        ? `&unit=${row.key ?? 'none'}`
        : '';
  const columns: Column<Count>[] = [
    { key: 'name', head: t[grouping], rowHead: true, width: '20rem', cell: nameOf },
    ...COUNTS.map(
      ([key, condition]): Column<Count> => ({
        key,
        head: t[key],
        number: true,
        cell: (row) =>
          row[key] === 0 ? (
            '·'
          ) : grouping === 'type' ? (
            row[key]
          ) : (
            <Link to={`/ledger?year=${year}${within(row)}${condition && `&${condition}`}`}>{row[key]}</Link>
          ),
      }),
    ),
  ];
  return <DataTable caption={t[grouping]} columns={columns} rows={rows} rowKey={({ key }) => key ?? ''} empty={null} />;
}
