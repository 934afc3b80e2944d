import { Link } from 'react-router';
import { addPerson } from '../../../delivery/deeds/add-person.ts';
import { loadPeoplePage, performDeed } from '../../../server/index.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { FindForm } from '../../components/find-form.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { DeedPanel } from '../../forms/deed-panel.tsx';
import { takeForm } from '../../forms/take-form.ts';
import { useLang } from '../../i18n/lang.ts';
import { useMarks } from '../../i18n/marks.ts';
import { both, useMessages } from '../../i18n/messages.ts';
import { common } from '../../messages/common.ts';
import { people } from '../../messages/people.ts';
import { roles } from '../../messages/states.ts';
import type { Route } from './+types/page.ts';
import { PersonFields, personOf } from './person-fields.tsx';

export function loader({ request, context }: Route.LoaderArgs) {
  const sought = new URL(request.url).searchParams.get('q') ?? '';
  return loadPeoplePage(requireActor(context, 'people'), sought);
}

export function action({ request, context }: Route.ActionArgs) {
  const app = requireActor(context, 'people');
  return takeForm(request, {
    'add-person': async (form) => {
      const added = await performDeed(app, addPerson, personOf(form), form.requestId);
      return form.done(added.repeated ? '/people' : `/people/${added.result.personId}`, both(people.added));
    },
  });
}

type Data = Route.ComponentProps['loaderData'];
type Person = Data['people'][number];

export default function PeoplePage({ loaderData }: Route.ComponentProps) {
  const t = useMessages(people);
  const c = useMessages(common);
  const { inBrackets } = useMarks();
  const columns: Column<Person>[] = [
    {
      key: 'name',
      head: t.name,
      rowHead: true,
      cell: ({ id, name, active }) => <Link to={`/people/${id}`}>{active ? name : name + inBrackets(t.inactive)}</Link>,
    },
    { key: 'post', head: t.post, cell: ({ post }) => post || null },
    { key: 'roles', head: t.roles, cell: (person) => <Roles person={person} units={loaderData.units} /> },
    { key: 'phone', head: t.phone, cell: ({ phone }) => (phone ? <a href={`tel:${phone}`}>{phone}</a> : null) },
    { key: 'email', head: t.email, cell: ({ email }) => (email ? <a href={`mailto:${email}`}>{email}</a> : null) },
    { key: 'account', head: t.account, cell: ({ hasAccount }) => (hasAccount ? t.has : t.hasNot) },
  ];
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <DeedPanel label={t.add} align="end" intent="add-person">
          <PersonFields />
        </DeedPanel>
      }
    >
      <FindForm label={t.find} placeholder={t.findHint} />
      <DataTable
        caption={t.title}
        columns={columns}
        rows={loaderData.people}
        rowKey={({ id }) => id}
        empty={<Empty title={c.nothingFound} />}
      />
    </Page>
  );
}

function Roles({ person, units }: { person: Person; units: Data['units'] }) {
  const names = useMessages(roles);
  const lang = useLang();
  return person.memberships.map(({ id, role, unitId }) => (
    <div key={id}>
      {unitId ? `${names[role]} · ${units.find((unit) => unit.id === unitId)?.[lang] ?? '—'}` : names[role]}
    </div>
  ));
}
