import { Button, Group } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { loadLedgerPage } from '../../../server/index.ts';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { takeForm } from '../../forms/take-form.ts';
import { both, useMessages } from '../../i18n/messages.ts';
import { ledger } from '../../messages/ledger.ts';
import type { Route } from './+types/page.ts';
import { assignMany } from './assign-many.ts';
import { BulkAssign } from './bulk-assign.tsx';
import { Filters } from './filters.tsx';
import { MatterRows } from './matter-rows.tsx';

export function loader({ request, context }: Route.LoaderArgs) {
  return loadLedgerPage(requireActor(context, 'ledger'), new URL(request.url).searchParams);
}

export function action({ request, context }: Route.ActionArgs) {
  const app = requireActor(context, 'ledger');
  const { pathname, search } = new URL(request.url);
  return takeForm(request, {
    'assign-many': async (form) => {
      const count = await assignMany(app, form.texts('ids'), form.text('leadUnitId'));
      return form.done(pathname + search, both(ledger.bulkDone, count));
    },
  });
}

const COUNT_LIMIT = 10_000;

export default function LedgerPage({ loaderData }: Route.ComponentProps) {
  const t = useMessages(ledger);
  const [search] = useSearchParams();
  const { rows, next, count, query, office, units } = loaderData;
  const following = new URLSearchParams(search);
  if (next) following.set('after', next);
  const start = new URLSearchParams(search);
  start.delete('after');
  const anyCondition = [...start.keys()].some((key) => key !== 'order' && key !== 'desc');
  return (
    <Page title={t.title} lead={t.found(Math.min(count, COUNT_LIMIT), count > COUNT_LIMIT)}>
      <Filters {...loaderData} />
      {rows.length === 0 ? (
        <Empty title={anyCondition ? t.empty : t.emptyAll}>
          {anyCondition ? <Link to="/ledger">{t.clear}</Link> : t.emptyHint}
        </Empty>
      ) : (
        <>
          {office && <BulkAssign units={units} />}
          <MatterRows rows={rows} query={query} pick={office ? 'assign-many' : undefined} />
          <Group mt="sm" className="no-print">
            {query.after && (
              <Button component={Link} to={`?${start}`} variant="default">
                {t.first}
              </Button>
            )}
            {next && (
              <Button component={Link} to={`?${following}`} variant="default">
                {t.next}
              </Button>
            )}
          </Group>
        </>
      )}
    </Page>
  );
}
