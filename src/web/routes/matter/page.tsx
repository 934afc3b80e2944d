import { Group, Stack } from '@mantine/core';
import { loadMatterPage } from '../../../server/index.ts';
import { Page } from '../../components/page.tsx';
import { ConfidenceBadge, OutcomeBadge, PaceBadge, StageBadge } from '../../components/states.tsx';
import { requireActor } from '../../context.ts';
import { takeForm } from '../../forms/take-form.ts';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { ledger } from '../../messages/ledger.ts';
import type { Route } from './+types/page.ts';
import { matterActions } from './deed-of-form.ts';
import { Deeds } from './deeds.tsx';
import { Conversation, Evidence, Timeline } from './history.tsx';
import { Measured } from './measured.tsx';
import { ExtensionList, ReportList, VerificationList } from './records.tsx';
import { Responsible } from './responsible.tsx';
import { SourceWords } from './source-words.tsx';

export function loader({ params, context }: Route.LoaderArgs) {
  return loadMatterPage(requireActor(context, 'ledger'), params.matterId);
}

export function action({ request, params, context }: Route.ActionArgs) {
  return takeForm(request, matterActions(requireActor(context, 'ledger'), params.matterId));
}

export default function MatterPage({ loaderData: data }: Route.ComponentProps) {
  const t = useMessages(ledger);
  const lang = useLang();
  const { matter } = data;
  const title = lang === 'zh' ? matter.titleZh : matter.titleEn || matter.titleZh;
  return (
    <Page
      title={`${matter.number} ${title}`}
      crumbs={[
        { to: '/ledger', label: t.title },
        ...(matter.areaZh
          ? [
              {
                to: `/ledger?year=${matter.year}&area=${encodeURIComponent(matter.areaZh)}`,
                label: lang === 'zh' ? matter.areaZh : matter.areaEn || matter.areaZh,
              },
            ]
          : []),
      ]}
      lead={
        <Group gap="xs" component="span">
          <StageBadge stage={matter.stage} />
          {matter.outcome === null && <PaceBadge pace={data.pace.state} />}
          {matter.confidence && <ConfidenceBadge confidence={matter.confidence} />}
          {matter.outcome && <OutcomeBadge outcome={matter.outcome} />}
        </Group>
      }
    >
      <Stack gap="xl">
        <Deeds data={data} />
        <SourceWords data={data} />
        <Responsible data={data} />
        <Measured data={data} />
        <ReportList data={data} />
        <VerificationList data={data} />
        <ExtensionList data={data} />
        <Evidence data={data} />
        <Conversation data={data} />
        <Timeline data={data} />
      </Stack>
    </Page>
  );
}
