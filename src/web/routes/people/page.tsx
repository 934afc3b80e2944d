import { Group } from '@mantine/core';
import { data, useActionData, useSearchParams } from 'react-router';
import { cutList, enterPerson, loadPeoplePage, type SignedInContext } from '../../../server/index.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { FindForm, foundBy } from '../../components/find-form.tsx';
import { Further } from '../../components/further.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { WindowedRows } from '../../components/windowed-rows.tsx';
import { requireActor } from '../../context.ts';
import { DeedForm } from '../../forms/deed-form.tsx';
import { DeedPanel } from '../../forms/deed-panel.tsx';
import { Submit } from '../../forms/submit.tsx';
import { takeForm } from '../../forms/take-form.ts';
import { useLang } from '../../i18n/lang.ts';
import { useMarks } from '../../i18n/marks.ts';
import { both, useMessages } from '../../i18n/messages.ts';
import { PastedList } from '../../many/pasted-list-form.tsx';
import { common } from '../../messages/common.ts';
import { people } from '../../messages/people.ts';
import { roles } from '../../messages/states.ts';
import type { Route } from './+types/page.ts';
import { enterMany } from './enter-many.ts';
import { LinksToHand, type PersonalLink } from './link-to-hand.tsx';
import { PersonFields, personOf, RoleFields } from './person-fields.tsx';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const { people: found, ...rest } = await loadPeoplePage(requireActor(context, 'people'), searchParams.get('q') ?? '');
  return { ...rest, ...cutList(found, searchParams), waiting: withoutAccount(found).length };
}

export function action({ request, context }: Route.ActionArgs) {
  const app = requireActor(context, 'people');
  return takeForm(request, {
    'add-person': async (form) => {
      const role = form.optional('role');
      const added = await enterPerson(
        { ...app, requestId: form.requestId || null },
        { person: personOf(form), role: role ? { role, unitId: form.optional('unitId') } : null },
      );
      return form.done(added.repeated ? '/people' : `/people/${added.result.personId}`, both(people.added));
    },
    'add-people': async (form) => form.done('/people', await enterMany(app, form)),
    // Answered with the page itself: the links must not lie in a cookie or an address.
    'invite-all': async () => data({ links: await inviteAll(app) }) as never,
  });
}

/** A link for everyone who is here, has an address and no account yet. */
async function inviteAll(app: SignedInContext) {
  const links = [];
  for (const { id, name } of withoutAccount((await loadPeoplePage(app)).people))
    links.push({ name, ...(await app.auth.invite(app.actor, id)) });
  return links;
}

const withoutAccount = <Person extends { active: boolean; email: string; hasAccount: boolean }>(
  all: readonly Person[],
) => all.filter(({ active, email, hasAccount }) => active && email && !hasAccount);

type Data = Route.ComponentProps['loaderData'];
type Person = Data['shown'][number];

export default function PeoplePage({ loaderData }: Route.ComponentProps) {
  const t = useMessages(people);
  const c = useMessages(common);
  const { inBrackets } = useMarks();
  const { links } = (useActionData<unknown>() ?? {}) as { links?: readonly PersonalLink[] };
  const [search] = useSearchParams();
  const { shown, count, waiting } = loaderData;
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
      lead={`${t.lead}${c.found(count, shown.length)}`}
      actions={
        <>
          <PastedList intent="add-people" label={t.addMany} list={t.list} hint={t.listHint} />
          <DeedPanel label={t.add} align="end" intent="add-person">
            <PersonFields>
              <RoleFields units={loaderData.units} />
            </PersonFields>
          </DeedPanel>
        </>
      }
    >
      {links && <LinksToHand links={links} />}
      {loaderData.administrator && waiting > 0 && (
        <DeedForm intent="invite-all">
          <Group mb="sm">
            <Submit variant="default">{t.inviteAll(waiting)}</Submit>
          </Group>
        </DeedForm>
      )}
      <FindForm label={t.find} placeholder={t.findHint} />
      <DataTable
        caption={t.title}
        columns={columns}
        rows={shown}
        rowKey={({ id }) => id}
        empty={<Empty title={c.nothingFound} />}
        body={WindowedRows}
      />
      <Further {...loaderData} kept={foundBy(search)} />
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
