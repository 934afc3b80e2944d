import { Stack, Title } from '@mantine/core';
import { type Bilingual, loadTodayPage, rolesOf, type TodayPageData } from '../../../server/index.ts';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { LostForm } from '../../forms/lost-form.tsx';
import { takeForm } from '../../forms/take-form.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { waitingActions } from '../../many/waiting-actions.ts';
import { formsAt, WaitingSection } from '../../many/waiting-section.tsx';
import { today } from '../../messages/today.ts';
import type { Route } from './+types/page.ts';
import { Begin } from './begin.tsx';
import styles from './today.module.css';

export function loader({ context, request }: Route.LoaderArgs) {
  const app = requireActor(context);
  // Where people without a role arrive as well: this page tells them what to do.
  if (rolesOf(app.actor).length === 0) return { stranger: { name: app.actor.name, place: app.actor.jurisdiction } };
  return loadTodayPage(requireActor(context, 'today'), new URL(request.url).searchParams.get('whole'));
}

export function action({ context, request }: Route.ActionArgs) {
  const { pathname, search } = new URL(request.url);
  return takeForm(request, waitingActions(requireActor(context, 'today'), pathname + search));
}

export default function TodayPage({ loaderData }: Route.ComponentProps) {
  return 'stranger' in loaderData ? <WithoutRole {...loaderData.stranger} /> : <Lists data={loaderData} />;
}

function WithoutRole({ name, place }: { name: string; place: Bilingual }) {
  const t = useMessages(today);
  return (
    <Page title={t.noRoleTitle} narrow>
      <p>{t.noRole(name, place[useLang()])}</p>
      <Link to="/account">{t.noRoleAccount}</Link>
    </Page>
  );
}

function Lists({ data }: { data: TodayPageData }) {
  const t = useMessages(today);
  const lang = useLang();
  const dated = data.lists.some(({ rows }) => rows.some(({ since }) => since));
  const nothing = data.lists.length === 0 && data.toConfirm.length + data.toCheck.length === 0;
  return (
    <Page title={t.title} lead={t.lead(formatDate(data.on, lang))}>
      <LostForm shown={formsAt(data.lists)} />
      {data.begins && <Begin begins={data.begins} />}
      {nothing && !data.begins ? (
        <Empty title={t.empty}>
          <Link to="/ledger">{t.emptyHint}</Link>
        </Empty>
      ) : (
        <Stack gap="xl">
          {data.lists.length > 1 && (
            <nav aria-label={t.overview} className={`${styles.overview} no-print`}>
              {data.lists.map(({ name, count }) => (
                <a key={name} href={`#${name}`}>
                  <strong>{count}</strong> {t[name]}
                </a>
              ))}
            </nav>
          )}
          <Editions
            list="toConfirm"
            show="open"
            editions={data.toConfirm.map((one) => ({ ...one, waits: t.proposals(one.open) }))}
          />
          <Editions
            list="toCheck"
            show="unseen"
            editions={data.toCheck.map((one) => ({ ...one, waits: t.findings(one.findings) }))}
          />
          {data.lists.map(({ name, count, rows }) => (
            <WaitingSection
              key={name}
              name={name}
              rows={rows}
              count={count}
              since={dated}
              hint={name === 'toSubmit' ? t.toSubmitRule : undefined}
              toLookAt={name === 'toSubmit' && !data.submits}
            >
              {name === 'toSubmit' && !data.submits && <p>{t.leaderSubmits}</p>}
              {rows.length < count && (
                <p>
                  <Link to={`?whole=${name}#${name}`}>{t.whole(count)}</Link>
                </p>
              )}
              {rows.length >= 200 && <p>{t.atMost}</p>}
              {name === 'toAssign' && (
                <p>
                  <Link to="/ledger?year=all&unit=none">{t.assignMany}</Link>
                </p>
              )}
            </WaitingSection>
          ))}
        </Stack>
      )}
    </Page>
  );
}

interface EditionsProps {
  readonly list: 'toConfirm' | 'toCheck';
  /** `waits`: how much of it waits. */
  readonly editions: readonly (TodayPageData['toConfirm'][number] & { readonly waits: string })[];
  /** Which proposals the page of the edition is to show. */
  readonly show: string;
}

function Editions({ list, editions, show }: EditionsProps) {
  const t = useMessages(today);
  const lang = useLang();
  if (editions.length === 0) return null;
  return (
    <section id={list}>
      <Title order={2} size="h4" mb="xs">
        {t[list]}
      </Title>
      <ul>
        {editions.map((edition) => (
          <li key={edition.id}>
            <Link to={`/reports/${edition.id}?show=${show}`}>
              {(lang === 'zh' ? edition.titleZh || edition.titleEn : edition.titleEn || edition.titleZh) ||
                edition.year}
            </Link>
            {` · ${edition.year} · ${t.edition(edition.number)} · ${edition.waits}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
