import { Button, Group, NativeSelect, Stack, Title } from '@mantine/core';
import { Form } from 'react-router';
import { loadDashboardPage } from '../../../server/index.ts';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { requireActor } from '../../context.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { dashboard } from '../../messages/dashboard.ts';
import type { Route } from './+types/page.ts';
import { Counts } from './counts.tsx';
import { Totals } from './totals.tsx';

export function loader({ request, context }: Route.LoaderArgs) {
  return loadDashboardPage(requireActor(context, 'dashboard'), new URL(request.url).searchParams);
}

export default function DashboardPage({ loaderData }: Route.ComponentProps) {
  const t = useMessages(dashboard);
  const lang = useLang();
  const { year, years, on, groups, pressing } = loaderData;
  if (year === null)
    return (
      <Page title={t.title}>
        <Empty title={t.empty} />
      </Page>
    );
  return (
    <Page
      landscape
      title={t.title}
      lead={t.lead(year, formatDate(on, lang))}
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
        <Totals rows={groups.type} year={year} />
        <section>
          <Title order={2} size="h4" mb="xs">
            {t.pressing}
          </Title>
          {pressing.length === 0 ? <p>{t.nothingPresses}</p> : <Waiting caption={t.pressing} rows={pressing} />}
        </section>
        {(['area', 'unit', 'project', 'type'] as const)
          .filter((grouping) => groups[grouping].length > 0)
          .map((grouping) => (
            <section key={grouping}>
              <Title order={2} size="h4" mb="xs">
                {t[grouping]}
              </Title>
              <Counts grouping={grouping} rows={groups[grouping]} year={year} />
            </section>
          ))}
      </Stack>
    </Page>
  );
}
