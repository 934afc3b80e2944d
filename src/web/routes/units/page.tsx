import { Group, Stack } from '@mantine/core';
import { Link } from 'react-router';
import { createUnit } from '../../../delivery/deeds/create-unit.ts';
import { editUnit } from '../../../delivery/deeds/edit-unit.ts';
import { loadUnitsPage, performDeed } from '../../../server/index.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { DeedForm } from '../../forms/deed-form.tsx';
import { AreaField, CheckField, SelectField, TextField } from '../../forms/fields.tsx';
import type { SentForm } from '../../forms/sent-form.ts';
import { Submit } from '../../forms/submit.tsx';
import { takeForm } from '../../forms/take-form.ts';
import { both, useMessages } from '../../i18n/messages.ts';
import { units } from '../../messages/units.ts';
import type { Route } from './+types/page.ts';

export function loader({ context }: Route.LoaderArgs) {
  return loadUnitsPage(requireActor(context, 'units'));
}

const fieldsOf = (form: SentForm) => ({
  nameZh: form.text('nameZh'),
  nameEn: form.text('nameEn'),
  parentId: form.optional('parentId'),
  aliases: form.text('aliases'),
  duties: form.text('duties'),
});

export function action({ request, context }: Route.ActionArgs) {
  const app = requireActor(context, 'units');
  return takeForm(request, {
    'create-unit': async (form) => {
      await performDeed(app, createUnit, fieldsOf(form), form.requestId);
      return form.done('/units', both(units.added));
    },
    'edit-unit': async (form) => {
      const input = { unitId: form.text('unitId'), ...fieldsOf(form), active: form.text('active') === 'yes' };
      await performDeed(app, editUnit, input, form.requestId);
      return form.done('/units', both(units.saved));
    },
  });
}

type Unit = Route.ComponentProps['loaderData']['units'][number];

export default function UnitsPage({ loaderData }: Route.ComponentProps) {
  const t = useMessages(units);
  const { units: all, mayEdit } = loaderData;
  const columns: Column<Unit>[] = [
    {
      key: 'nameZh',
      head: t.nameZh,
      rowHead: true,
      cell: ({ nameZh, active }) => (active ? nameZh : `${nameZh}（${t.inactive}）`),
    },
    { key: 'nameEn', head: t.nameEn, cell: ({ nameEn }) => nameEn || '—' },
    { key: 'aliases', head: t.aliases, cell: ({ aliases }) => aliases.join('、') || '—' },
    { key: 'duties', head: t.duties, cell: ({ duties }) => duties.join('、') || '—' },
    { key: 'matters', head: t.matters, cell: ({ id }) => <Link to={`/ledger?unit=${id}`}>{t.matters}</Link> },
  ];
  if (mayEdit)
    columns.push({
      key: 'edit',
      head: t.edit,
      cell: (unit) => (
        <Disclosure label={t.edit} align="end">
          <DeedForm intent="edit-unit" name={`edit-${unit.id}`}>
            <input type="hidden" name="unitId" value={unit.id} />
            <Fields all={all} unit={unit} />
          </DeedForm>
        </Disclosure>
      ),
    });
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        mayEdit && (
          <Disclosure label={t.add} look="button" align="end">
            <DeedForm intent="create-unit">
              <Fields all={all} />
            </DeedForm>
          </Disclosure>
        )
      }
    >
      <DataTable
        caption={t.title}
        columns={columns}
        rows={all}
        rowKey={({ id }) => id}
        empty={<Empty title={t.empty} />}
      />
    </Page>
  );
}

function Fields({ all, unit }: { all: readonly Unit[]; unit?: Unit }) {
  const t = useMessages(units);
  return (
    <Stack gap="sm" miw="min(26rem, 80vw)">
      <TextField name="nameZh" label={t.nameZh} required defaultValue={unit?.nameZh} />
      <TextField name="nameEn" label={t.nameEn} defaultValue={unit?.nameEn} />
      <SelectField
        name="parentId"
        label={t.parent}
        defaultValue={unit?.parentId ?? ''}
        options={all.filter(({ id }) => id !== unit?.id).map(({ id, nameZh }) => ({ value: id, label: nameZh }))}
      />
      <TextField name="aliases" label={t.aliases} hint={t.listHint} defaultValue={unit?.aliases.join('、')} />
      <AreaField name="duties" label={t.duties} hint={t.listHint} rows={3} defaultValue={unit?.duties.join('、')} />
      {unit && <CheckField name="active" label={t.active} defaultChecked={unit.active} />}
      <Group>
        <Submit>{unit ? t.edit : t.add}</Submit>
      </Group>
    </Stack>
  );
}
