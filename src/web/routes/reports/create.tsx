import { Group, Stack, Title } from '@mantine/core';
import { createMatters } from '../../../delivery/deeds/create-matters.ts';
import { loadReportCreate, performDeed } from '../../../server/index.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { DeedForm } from '../../forms/deed-form.tsx';
import { Submit } from '../../forms/submit.tsx';
import { takeForm } from '../../forms/take-form.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { useLang } from '../../i18n/lang.ts';
import { both, useMessages } from '../../i18n/messages.ts';
import { createStep, reports } from '../../messages/reports.ts';
import type { Route } from './+types/create.ts';
import styles from './create.module.css';
import { ImportNoteList } from './import-note-list.tsx';

export function loader({ context, params }: Route.LoaderArgs) {
  return loadReportCreate(requireActor(context, 'reports'), params.editionId);
}

export function action({ request, context, params: { editionId } }: Route.ActionArgs) {
  const app = requireActor(context, 'reports');
  return takeForm(request, {
    create: async (form) => {
      const { year, accepted } = await loadReportCreate(app, editionId);
      const performed = await performDeed(app, createMatters, { editionId }, form.requestId);
      const count = performed.repeated ? accepted : performed.result.created;
      return form.done(`/ledger?year=${year}`, both(createStep.done, count));
    },
  });
}

export default function CreatePage({ loaderData: data, params }: Route.ComponentProps) {
  const t = useMessages(createStep);
  const r = useMessages(reports);
  const lang = useLang();
  const back = `/reports/${params.editionId}`;
  const counts = [
    [t.accepted, data.accepted],
    [t.withoutUnit, data.withoutUnit],
    [t.withoutDue(formatDate(data.defaultDue, lang)), data.withoutDue],
    [t.open, data.open],
    [t.already, data.matters],
    [t.rejected, data.rejected.length],
  ] as const;
  return (
    <Page
      title={t.title}
      lead={t.lead}
      crumbs={[
        { to: '/reports', label: r.title },
        { to: back, label: r.edition(data.year, data.number) },
      ]}
    >
      <Stack gap="lg">
        <dl className={styles.counts}>
          {counts.map(([label, count]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
        <ImportNoteList notes={data.notes} />
        <DeedForm intent="create">
          <Group>
            {data.accepted > 0 ? <Submit>{t.confirm(data.accepted)}</Submit> : <p>{t.nothing}</p>}
            <Link to={back}>{t.back}</Link>
          </Group>
        </DeedForm>
        <section aria-labelledby="rejected">
          <Title order={2} size="h4" id="rejected" mb="xs">
            {t.rejected}
          </Title>
          <DataTable
            caption={t.rejected}
            rows={data.rejected}
            rowKey={({ id }) => id}
            empty={<Empty title={t.noRejected} />}
            columns={[
              {
                key: 'text',
                head: t.text,
                rowHead: true,
                cell: (row) => <Link to={`${back}#p-${row.id}`}>{row[lang]}</Link>,
              },
              { key: 'reason', head: t.reason, cell: ({ reason }) => reason },
              { key: 'by', head: t.by, width: '8rem', cell: ({ decidedByName }) => decidedByName },
            ]}
          />
        </section>
      </Stack>
    </Page>
  );
}
