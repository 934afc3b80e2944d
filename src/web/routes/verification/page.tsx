import { Stack, Title } from '@mantine/core';
import { loadVerificationPage } from '../../../server/index.ts';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { requireActor } from '../../context.ts';
import { useMessages } from '../../i18n/messages.ts';
import { verification } from '../../messages/verification.ts';
import type { Route } from './+types/page.ts';

export function loader({ context }: Route.LoaderArgs) {
  return loadVerificationPage(requireActor(context, 'verification'));
}

const LISTS = ['submitted', 'verified', 'extensions'] as const;

export default function VerificationPage({ loaderData }: Route.ComponentProps) {
  const t = useMessages(verification);
  const lists = LISTS.filter((list) => loaderData[list].length > 0);
  return (
    <Page title={t.title} lead={t.lead}>
      {lists.length === 0 && <Empty title={t.empty} />}
      <Stack gap="xl">
        {lists.map((list) => (
          <section key={list}>
            <Title order={2} size="h4" mb="xs">
              {t[list]} · {loaderData[list].length}
            </Title>
            <Waiting caption={t[list]} rows={loaderData[list]} />
          </section>
        ))}
      </Stack>
    </Page>
  );
}
