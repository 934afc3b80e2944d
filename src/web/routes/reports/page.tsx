import { Group, Stack, Title } from '@mantine/core';
import { importReport, loadReportList } from '../../../server/index.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { MomentText } from '../../components/date-text.tsx';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { DeedForm } from '../../forms/deed-form.tsx';
import { TextField } from '../../forms/fields.tsx';
import { FileField } from '../../forms/file-field.tsx';
import { Submit } from '../../forms/submit.tsx';
import { FieldTrouble, takeForm } from '../../forms/take-form.ts';
import { both, useMessages } from '../../i18n/messages.ts';
import { reports } from '../../messages/reports.ts';
import type { Route } from './+types/page.ts';
import { ProgressBar } from './progress-bar.tsx';

export function loader({ context }: Route.LoaderArgs) {
  return loadReportList(requireActor(context, 'reports'));
}

export function action({ request, context }: Route.ActionArgs) {
  const app = requireActor(context, 'reports');
  return takeForm(request, {
    import: async (form) => {
      const files = form.files('files');
      const year = form.text('year').normalize('NFKC');
      if (files.length === 0) throw new FieldTrouble({ files: both(reports.noFiles) });
      if (year && !/^(?:19|20|21)\d{2}$/.test(year)) throw new FieldTrouble({ year: both(reports.badYear) });
      const { editionId, before } = await importReport(app, {
        files,
        year: year ? Number(year) : null,
        requestId: form.requestId,
      });
      return form.done(editionId ? `/reports/${editionId}` : '/reports', before ?? both(reports.importDone));
    },
  });
}

type Row = Route.ComponentProps['loaderData']['editions'][number];

export default function ReportsPage({ loaderData: { editions, mayImport } }: Route.ComponentProps) {
  const t = useMessages(reports);
  const columns: Column<Row>[] = [
    {
      key: 'report',
      head: t.report,
      rowHead: true,
      cell: ({ id, year, number }) => <Link to={`/reports/${id}`}>{t.edition(year, number)}</Link>,
    },
    { key: 'files', head: t.files, cell: ({ files }) => files.map(({ name }) => name).join(' · ') },
    {
      key: 'imported',
      head: t.imported,
      cell: ({ importedAt, importedBy }) => (
        <>
          <MomentText at={importedAt.toISOString()} /> {importedBy}
        </>
      ),
    },
    {
      key: 'progress',
      head: t.progress,
      width: '14rem',
      cell: (row) => <ProgressBar done={row.accepted + row.rejected} all={row.accepted + row.rejected + row.open} />,
    },
    { key: 'open', head: t.open, number: true, cell: ({ open }) => open },
    { key: 'accepted', head: t.accepted, number: true, cell: ({ accepted }) => accepted },
    { key: 'rejected', head: t.rejected, number: true, cell: ({ rejected }) => rejected },
    { key: 'matters', head: t.matters, number: true, cell: ({ matters }) => matters },
  ];
  return (
    <Page title={t.title}>
      <Stack gap="xl">
        <DataTable
          caption={t.title}
          columns={columns}
          rows={editions}
          rowKey={({ id }) => id}
          empty={<Empty title={t.empty}>{mayImport ? t.emptyHint : t.emptyRead}</Empty>}
        />
        {mayImport && (
          <section aria-labelledby="import">
            <Title order={2} size="h4" id="import" mb="xs">
              {t.import}
            </Title>
            <DeedForm intent="import" files>
              <Stack gap="sm" maw="38rem">
                <FileField
                  name="files"
                  label={t.importFiles}
                  hint={t.importHint}
                  accept=".txt,.md,.htm,.html,.docx,.pdf"
                  multiple
                  required
                />
                <TextField name="year" label={t.importYear} hint={t.importYearHint} maxLength={4} />
                <Group>
                  <Submit sending={t.importing}>{t.import}</Submit>
                </Group>
              </Stack>
            </DeedForm>
          </section>
        )}
      </Stack>
    </Page>
  );
}
