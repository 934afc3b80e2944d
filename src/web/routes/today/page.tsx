import { Stack, Title } from '@mantine/core';
import { Link } from 'react-router';
import { loadTodayPage, type TodayPageData } from '../../../server/index.ts';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { requireActor } from '../../context.ts';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { today } from '../../messages/today.ts';
import type { Route } from './+types/page.ts';

export function loader({ context }: Route.LoaderArgs) {
  return loadTodayPage(requireActor(context, 'today'));
}

const LISTS = ['toSign', 'toSignOff', 'toVerify', 'toClose', 'toDecide', 'toAssign', 'pressing'] as const;

export default function TodayPage({ loaderData }: Route.ComponentProps) {
  const t = useMessages(today);
  const lists = LISTS.filter((list) => loaderData[list].length > 0);
  const nothing = lists.length === 0 && loaderData.toConfirm.length === 0;
  return (
    <Page title={t.title} lead={t.lead(loaderData.on)}>
      {nothing ? (
        <Empty title={t.empty}>
          <Link to="/ledger">{t.emptyHint}</Link>
        </Empty>
      ) : (
        <Stack gap="xl">
          <ToConfirm editions={loaderData.toConfirm} />
          {lists.map((list) => (
            <section key={list} id={list}>
              <Title order={2} size="h4" mb="xs">
                {t[list]} · {t.count(loaderData[list].length)}
              </Title>
              <Waiting caption={t[list]} rows={loaderData[list]} />
              {loaderData[list].length >= 200 && <p>{t.atMost}</p>}
            </section>
          ))}
        </Stack>
      )}
    </Page>
  );
}

function ToConfirm({ editions }: { editions: TodayPageData['toConfirm'] }) {
  const t = useMessages(today);
  const lang = useLang();
  if (editions.length === 0) return null;
  return (
    <section id="toConfirm">
      <Title order={2} size="h4" mb="xs">
        {t.toConfirm}
      </Title>
      <ul>
        {editions.map((edition) => (
          <li key={edition.id}>
            <Link to={`/reports/${edition.id}`}>
              {(lang === 'zh' ? edition.titleZh || edition.titleEn : edition.titleEn || edition.titleZh) ||
                edition.year}
            </Link>
            {` · ${edition.year} · ${t.edition(edition.number)} · ${t.proposals(edition.open)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
