import { useSearchParams } from 'react-router';
import { createUnit } from '../../../delivery/deeds/create-unit.ts';
import { OPEN_STAGES } from '../../../ledger/terms.ts';
import { cutList, loadUnitsPage, performDeed } from '../../../server/index.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { FindForm, foundBy } from '../../components/find-form.tsx';
import { Further } from '../../components/further.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { WindowedRows } from '../../components/windowed-rows.tsx';
import { requireActor } from '../../context.ts';
import { DeedPanel } from '../../forms/deed-panel.tsx';
import { takeForm } from '../../forms/take-form.ts';
import { useLang } from '../../i18n/lang.ts';
import { useMarks } from '../../i18n/marks.ts';
import { both, useMessages } from '../../i18n/messages.ts';
import { PastedList } from '../../many/pasted-list-form.tsx';
import { common } from '../../messages/common.ts';
import { units } from '../../messages/units.ts';
import type { Route } from './+types/page.ts';
import { registerMany } from './register-many.ts';
import { UnitFields, unitOf } from './unit-fields.tsx';
import styles from './units.module.css';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const { units: found, ...rest } = await loadUnitsPage(requireActor(context, 'units'), searchParams.get('q') ?? '');
  return { ...rest, ...cutList(found, searchParams) };
}

export function action({ request, context }: Route.ActionArgs) {
  const app = requireActor(context, 'units');
  return takeForm(request, {
    'create-unit': async (form) => {
      await performDeed(app, createUnit, unitOf(form), form.requestId);
      return form.done('/units', both(units.added));
    },
    'create-units': async (form) => form.done('/units', await registerMany(app, form)),
  });
}

const OPEN = OPEN_STAGES.join();

type Unit = Route.ComponentProps['loaderData']['shown'][number];

export default function UnitsPage({ loaderData }: Route.ComponentProps) {
  const t = useMessages(units);
  const lang = useLang();
  const c = useMessages(common);
  const [search] = useSearchParams();
  const { shown, count, all, mayEdit } = loaderData;
  const { inBrackets, comma } = useMarks();
  const columns: Column<Unit>[] = [
    {
      key: 'name',
      head: t.name,
      rowHead: true,
      width: '15rem',
      cell: ({ nameZh, nameEn, active, depth }) => {
        const [first, second] = lang === 'zh' || !nameEn ? [nameZh, nameEn] : [nameEn, nameZh];
        return (
          <div style={{ paddingLeft: depth > 0 ? `${depth * 1.25}rem` : undefined }}>
            {active ? first : first + inBrackets(t.inactive)}
            {second && <small className={styles.under}>{second}</small>}
          </div>
        );
      },
    },
    { key: 'aliases', head: t.aliases, width: '15rem', cell: ({ aliases }) => aliases.join(comma) || null },
    { key: 'duties', head: t.duties, cell: ({ duties }) => duties.join(comma) || null },
    {
      key: 'open',
      head: t.open,
      number: true,
      width: '4.5rem',
      cell: ({ id, open }) => (open ? <Link to={`/ledger?year=all&unit=${id}&stage=${OPEN}`}>{open}</Link> : null),
    },
    {
      key: 'overdue',
      head: t.overdue,
      number: true,
      width: '4.5rem',
      cell: ({ id, overdue }) =>
        overdue ? <Link to={`/ledger?year=all&unit=${id}&stage=${OPEN}&pace=overdue`}>{overdue}</Link> : null,
    },
  ];
  if (mayEdit)
    columns.push({
      key: 'edit',
      head: t.edit,
      label: '',
      short: true,
      width: '4rem',
      cell: ({ id }) => <Link to={`/units/${id}`}>{t.edit}</Link>,
    });
  return (
    <Page
      title={t.title}
      lead={`${t.lead}${c.found(count, shown.length)}`}
      actions={
        mayEdit && (
          <>
            <PastedList intent="create-units" label={t.addMany} list={t.list} hint={t.manyHint} />
            <DeedPanel label={t.add} align="end" intent="create-unit">
              <UnitFields all={all} />
            </DeedPanel>
          </>
        )
      }
    >
      <FindForm label={t.find} placeholder={t.findHint} />
      <DataTable
        caption={t.title}
        columns={columns}
        rows={shown}
        rowKey={({ id }) => id}
        empty={<Empty title={search.has('q') ? c.nothingFound : t.empty} />}
        fixed
        body={WindowedRows}
      />
      <Further {...loaderData} kept={foundBy(search)} />
    </Page>
  );
}
