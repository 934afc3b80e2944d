import { loadMatterPage, type MatterPageData } from '../../../server/index.ts';
import { Link } from '../../components/link.tsx';
import { useMatterTitle, useOwnClause } from '../../components/matter-name.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { takeForm } from '../../forms/take-form.ts';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { ledger } from '../../messages/ledger.ts';
import { matter as matterWords } from '../../messages/matter.ts';
import { today } from '../../messages/today.ts';
import type { Route } from './+types/page.ts';
import { addressIn } from './address-in.ts';
import { Aside } from './aside.tsx';
import { Axes } from './axes.tsx';
import { matterActions } from './deed-of-form.ts';
import { Deeds } from './deeds.tsx';
import { Conversation, Evidence, Timeline } from './history.tsx';
import styles from './matter.module.css';
import { Measured } from './measured.tsx';
import { ExtensionList, ReportList, VerificationList } from './records.tsx';
import { Responsible } from './responsible.tsx';
import { SourceWords } from './source-words.tsx';

const listOf = (request: Request) => new URL(request.url).searchParams.get('in');

export function loader({ request, params, context }: Route.LoaderArgs) {
  return loadMatterPage(requireActor(context, 'ledger'), params.matterId, listOf(request));
}

export function action({ request, params, context }: Route.ActionArgs) {
  const { pathname, search } = new URL(request.url);
  return takeForm(request, matterActions(requireActor(context, 'ledger'), params.matterId, pathname + search));
}

export default function MatterPage({ loaderData: data }: Route.ComponentProps) {
  const t = useMessages(ledger);
  const waits = useMessages(today);
  const lang = useLang();
  const { matter, neighbours } = data;
  const title = useMatterTitle(matter);
  const clause = useOwnClause(matter);
  const area = lang === 'zh' ? matter.areaZh : matter.areaEn || matter.areaZh;
  return (
    // Another matter, another page: nothing typed for one is left in the forms of the next.
    <Page
      key={matter.id}
      title={`${matter.number} ${title}`}
      lead={clause && <span lang="zh-Hans">{clause}</span>}
      crumbs={[
        neighbours?.queue
          ? { to: `/#${neighbours.queue}`, label: waits[neighbours.queue] }
          : { to: neighbours ? `/ledger?${neighbours.list}` : '/ledger', label: t.title },
        ...(area ? [{ to: `/ledger?year=${matter.year}&area=${encodeURIComponent(matter.areaZh)}`, label: area }] : []),
      ]}
      actions={<Neighbours neighbours={neighbours} />}
    >
      <div className={styles.page}>
        <Axes data={data} />
        <Aside data={data} />
        <Deeds data={data} />
        <div className={styles.columns}>
          <Responsible data={data} />
          <div className={styles.main}>
            <SourceWords data={data} />
            <Measured data={data} />
            <ReportList data={data} />
            <VerificationList data={data} />
            <ExtensionList data={data} />
            <Evidence data={data} />
          </div>
          <div className={styles.side}>
            <Conversation data={data} />
            <Timeline data={data} />
          </div>
        </div>
      </div>
    </Page>
  );
}

/** The matters before and after this one in the list from which it was opened. */
function Neighbours({ neighbours }: Pick<MatterPageData, 'neighbours'>) {
  const t = useMessages(matterWords);
  if (!neighbours) return null;
  const { before, after } = neighbours;
  return (
    <>
      {before && <Link to={addressIn(before)}>{t.before(before.number)}</Link>}
      {after && <Link to={addressIn(after)}>{t.after(after.number)}</Link>}
    </>
  );
}
