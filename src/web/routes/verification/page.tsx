import { Stack } from '@mantine/core';
import { loadVerificationPage } from '../../../server/index.ts';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { LostForm } from '../../forms/lost-form.tsx';
import { takeForm } from '../../forms/take-form.ts';
import { useMessages } from '../../i18n/messages.ts';
import { waitingActions } from '../../many/waiting-actions.ts';
import { formsAt, WaitingSection } from '../../many/waiting-section.tsx';
import { verification } from '../../messages/verification.ts';
import type { Route } from './+types/page.ts';

export function loader({ context }: Route.LoaderArgs) {
  return loadVerificationPage(requireActor(context, 'verification'));
}

export function action({ request, context }: Route.ActionArgs) {
  return takeForm(request, waitingActions(requireActor(context, 'verification'), '/verification'));
}

export default function VerificationPage({ loaderData: { lists } }: Route.ComponentProps) {
  const t = useMessages(verification);
  const dated = lists.some(({ rows }) => rows.some(({ since }) => since));
  return (
    <Page title={t.title} lead={t.lead}>
      <LostForm shown={formsAt(lists)} />
      {lists.length === 0 && <Empty title={t.empty} />}
      <Stack gap="xl">
        {lists.map((list) => (
          <WaitingSection key={list.name} {...list} since={dated} />
        ))}
      </Stack>
    </Page>
  );
}
