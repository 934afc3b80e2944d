import { Group, Stack, Title } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { SOURCE_KINDS } from '../../../ledger/terms.ts';
import { loadSourcePage } from '../../../server/index.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { FindForm } from '../../components/find-form.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { DeedForm } from '../../forms/deed-form.tsx';
import { DeedPanel } from '../../forms/deed-panel.tsx';
import { AreaField, DateField, SelectField, TextField } from '../../forms/fields.tsx';
import { Submit } from '../../forms/submit.tsx';
import { takeForm } from '../../forms/take-form.ts';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { ledger } from '../../messages/ledger.ts';
import { sourceKinds, sources as words } from '../../messages/sources.ts';
import type { Route } from './+types/sources.ts';
import { matterActions } from './deed-of-form.ts';
import { SourcePlace } from './source-words.tsx';

export function loader({ request, params, context }: Route.LoaderArgs) {
  const sought = new URL(request.url).searchParams.get('q') ?? '';
  return loadSourcePage(requireActor(context, 'ledger'), params.matterId, sought);
}

export function action({ request, params, context }: Route.ActionArgs) {
  const { pathname } = new URL(request.url);
  return takeForm(request, matterActions(requireActor(context, 'ledger'), params.matterId, pathname));
}

type Data = Route.ComponentProps['loaderData'];

export default function SourcesPage({ loaderData: data }: Route.ComponentProps) {
  const t = useMessages(words);
  const l = useMessages(ledger);
  const lang = useLang();
  const { matter } = data;
  return (
    <Page
      title={`${t.title} · ${lang === 'zh' ? matter.titleZh : matter.titleEn || matter.titleZh}`}
      lead={t.lead}
      crumbs={[
        { to: '/ledger', label: l.title },
        { to: `/ledger/${matter.id}`, label: matter.number },
      ]}
    >
      <Stack gap="xl">
        <Standing data={data} />
        <FromReport data={data} />
        <Other version={matter.version} />
      </Stack>
    </Page>
  );
}

/** The sources now, each with the form that takes it away; the last one stays. */
function Standing({ data: { sources, matter } }: { data: Data }) {
  const t = useMessages(words);
  const lang = useLang();
  const columns: Column<Data['sources'][number]>[] = [
    { key: 'where', head: t.where, rowHead: true, width: '20rem', cell: (source) => <SourcePlace source={source} /> },
    {
      key: 'words',
      head: t.words,
      cell: ({ quoteZh, quoteEn }) => (lang === 'zh' ? quoteZh || quoteEn : quoteEn || quoteZh),
    },
    {
      key: 'deed',
      head: t.deed,
      width: '8rem',
      cell: ({ id }) =>
        sources.length < 2 ? (
          t.only
        ) : (
          <DeedPanel
            label={t.withdraw}
            align="end"
            intent="withdraw-source"
            name={`withdraw-${id}`}
            version={matter.version}
          >
            <input type="hidden" name="sourceId" value={id} />
            <Stack gap="sm">
              <AreaField name="reason" label={t.reason} required rows={2} />
              <Group>
                <Submit>{t.withdraw}</Submit>
              </Group>
            </Stack>
          </DeedPanel>
        ),
    },
  ];
  return <DataTable caption={t.standing} columns={columns} rows={sources} rowKey={({ id }) => id} empty={null} />;
}

/** What reports say and is no matter yet: what reads like this matter, or what is looked for. */
function FromReport({ data: { found, matter } }: { data: Data }) {
  const t = useMessages(words);
  const lang = useLang();
  const [search] = useSearchParams();
  const sought = search.get('q');
  const columns: Column<Data['found'][number]>[] = [
    {
      key: 'words',
      head: t.words,
      rowHead: true,
      cell: ({ textZh, textEn }) => (lang === 'zh' ? textZh || textEn : textEn || textZh),
    },
    {
      key: 'where',
      head: t.where,
      width: '16rem',
      cell: ({ id, editionId, segmentId, year, number }) => (
        <Link to={`/reports/${editionId}?at=${segmentId}#p-${id}`}>{t.edition(year, number)}</Link>
      ),
    },
    { key: 'state', head: t.state, width: '6rem', cell: ({ state }) => t[state as 'open' | 'accepted' | 'rejected'] },
    {
      key: 'deed',
      head: t.deed,
      width: '10rem',
      cell: ({ id, editionId }) => (
        <DeedForm intent="attach-proposal" name={`attach-${id}`} version={matter.version}>
          <input type="hidden" name="editionId" value={editionId} />
          <input type="hidden" name="proposalId" value={id} />
          <Submit size="compact-sm" variant="default">
            {t.attach}
          </Submit>
        </DeedForm>
      ),
    },
  ];
  return (
    <section aria-labelledby="from-report">
      <Title order={2} size="h4" id="from-report" mb="xs">
        {t.fromReport}
      </Title>
      <Stack gap="sm">
        <FindForm label={t.find} placeholder={t.findHint} />
        {!sought && found.length > 0 && <p>{t.alike}</p>}
        <DataTable
          caption={t.fromReport}
          columns={columns}
          rows={found}
          rowKey={({ id }) => id}
          empty={<Empty title={sought ? t.noneFound : t.noneAlike} />}
        />
      </Stack>
    </section>
  );
}

function Other({ version }: { version: number }) {
  const t = useMessages(words);
  const kinds = useMessages(sourceKinds);
  return (
    <section aria-labelledby="other-source">
      <Title order={2} size="h4" id="other-source" mb="xs">
        {t.other}
      </Title>
      <DeedForm intent="add-source" version={version}>
        <Stack gap="sm" maw="38rem">
          <SelectField
            name="kind"
            label={t.kind}
            required
            options={SOURCE_KINDS.filter((kind) => kind !== 'report').map((value) => ({ value, label: kinds[value] }))}
          />
          <TextField name="title" label={t.name} required maxLength={200} />
          <TextField name="documentNumber" label={t.number} maxLength={100} />
          <DateField name="datedOn" label={t.dated} required />
          <AreaField name="quoteZh" label={t.wordsZh} required rows={3} />
          <AreaField name="quoteEn" label={t.wordsEn} rows={2} />
          <Group>
            <Submit>{t.other}</Submit>
          </Group>
        </Stack>
      </DeedForm>
    </section>
  );
}
