import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { deleteView } from '../../../delivery/deeds/delete-view.ts';
import { saveView } from '../../../delivery/deeds/save-view.ts';
import { loadLedgerPage, performDeed } from '../../../server/index.ts';
import { Empty } from '../../components/empty.tsx';
import { Further } from '../../components/further.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { takeForm } from '../../forms/take-form.ts';
import { both, useMessages } from '../../i18n/messages.ts';
import { SubmitMany } from '../../many/submit-many.tsx';
import { waitingActions } from '../../many/waiting-actions.ts';
import { ledger } from '../../messages/ledger.ts';
import { tables } from '../../messages/tables.ts';
import type { Route } from './+types/page.ts';
import { BULK, BulkEdit } from './bulk-edit.tsx';
import { editMany } from './edit-many.ts';
import { Filters } from './filters.tsx';
import styles from './ledger.module.css';
import { MatterRows } from './matter-rows.tsx';
import { viewQuery } from './view-query.ts';
import { Views } from './views.tsx';

export function loader({ request, context }: Route.LoaderArgs) {
  return loadLedgerPage(requireActor(context, 'ledger'), new URL(request.url).searchParams);
}

export function action({ request, context }: Route.ActionArgs) {
  const app = requireActor(context, 'ledger');
  const { pathname, search, searchParams } = new URL(request.url);
  const here = pathname + search;
  return takeForm(request, {
    ...waitingActions(app, here),
    'edit-many': async (form) => form.done(here, await editMany(app, form, searchParams)),
    'save-view': async (form) => {
      const id = form.optional('id');
      // One that is there keeps its conditions unless it is to have those of the page.
      const query = id && form.text('conditions') !== 'yes' ? undefined : viewQuery(searchParams);
      const view = { id, name: form.text('name'), query, shared: form.text('shared') === 'yes' };
      await performDeed(app, saveView, view, form.requestId);
      return form.done(here, both(ledger.viewSaved));
    },
    'delete-view': async (form) => {
      await performDeed(app, deleteView, { id: form.text('id') }, form.requestId);
      return form.done(here, both(ledger.viewDeleted));
    },
  });
}

export default function LedgerPage({ loaderData }: Route.ComponentProps) {
  const t = useMessages(ledger);
  const x = useMessages(tables);
  const [search] = useSearchParams();
  const { rows, count, more, query, office, submits } = loaderData;
  const conditions = new URLSearchParams(viewQuery(search));
  const anyCondition = [...conditions.keys()].some((key) => key !== 'order' && key !== 'desc');
  return (
    <Page landscape title={t.title} lead={t.found(count, more) + (rows.length < count ? t.shown(rows.length) : '')}>
      {loaderData.years.length > 0 && (
        <>
          <Filters {...loaderData} />
          <div className={`${styles.tools} no-print`}>
            {office && rows.length > 0 && <BulkEdit {...loaderData} />}
            {submits && rows.length > 0 && <SubmitMany form={BULK} />}
            <Views {...loaderData} />
            {rows.length > 0 && (
              // A plain link: what comes is a file and no page.
              <Button
                component="a"
                href={`/ledger/export.xlsx?${viewQuery(search)}`}
                title={x.exportHint}
                download
                size="xs"
                variant="default"
              >
                {x.export}
              </Button>
            )}
          </div>
        </>
      )}
      {rows.length === 0 ? (
        <Empty title={anyCondition ? t.empty : t.emptyAll}>
          {anyCondition ? (
            <Link to="/ledger">{t.clear}</Link>
          ) : office ? (
            <Link to="/reports">{t.emptyHint}</Link>
          ) : null}
        </Empty>
      ) : (
        <>
          <MatterRows rows={rows} query={query} pick={office || submits} />
          <Further {...loaderData} kept={viewQuery(search)} />
        </>
      )}
    </Page>
  );
}
