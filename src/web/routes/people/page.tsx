import { Group, Stack } from '@mantine/core';
import { addPerson } from '../../../delivery/deeds/add-person.ts';
import { editPerson } from '../../../delivery/deeds/edit-person.ts';
import { grantRole } from '../../../delivery/deeds/grant-role.ts';
import { revokeRole } from '../../../delivery/deeds/revoke-role.ts';
import { ROLES } from '../../../ledger/terms.ts';
import { loadPeoplePage, performDeed } from '../../../server/index.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { DeedForm } from '../../forms/deed-form.tsx';
import { CheckField, SelectField, TextField } from '../../forms/fields.tsx';
import { Submit } from '../../forms/submit.tsx';
import { takeForm } from '../../forms/take-form.ts';
import { useLang } from '../../i18n/lang.ts';
import { both, useMessages } from '../../i18n/messages.ts';
import { people } from '../../messages/people.ts';
import { roles } from '../../messages/states.ts';
import type { Route } from './+types/page.ts';

export function loader({ context }: Route.LoaderArgs) {
  return loadPeoplePage(requireActor(context, 'people'));
}

export function action({ request, context }: Route.ActionArgs) {
  const app = requireActor(context, 'people');
  const { jurisdictionId } = app.actor;
  return takeForm(request, {
    'add-person': async (form) => {
      const input = {
        name: form.text('name'),
        post: form.text('post'),
        phone: form.text('phone'),
        email: form.text('email'),
      };
      await performDeed(app, addPerson, input, form.requestId);
      return form.done('/people', both(people.added));
    },
    'edit-person': async (form) => {
      const personId = form.text('personId');
      const input = {
        personId,
        name: form.text('name'),
        post: form.text('post'),
        phone: form.text('phone'),
        email: form.text('email'),
        active: form.text('active') === 'yes',
      };
      await performDeed(app, editPerson, input, form.requestId);
      await app.auth.personEdited(jurisdictionId, personId);
      return form.done('/people', both(people.saved));
    },
    'grant-role': async (form) => {
      const input = { personId: form.text('personId'), role: form.text('role'), unitId: form.optional('unitId') };
      await performDeed(app, grantRole, input, form.requestId);
      return form.done('/people', both(people.granted));
    },
    'revoke-role': async (form) => {
      await performDeed(app, revokeRole, { membershipId: form.text('membershipId') }, form.requestId);
      return form.done('/people', both(people.revoked));
    },
    invite: async (form) => {
      const { url, email } = await app.auth.invite(app.actor, form.text('personId'));
      return form.done('/people', both(people.link, email, url));
    },
  });
}

type Data = Route.ComponentProps['loaderData'];
type Person = Data['people'][number];

export default function PeoplePage({ loaderData }: Route.ComponentProps) {
  const t = useMessages(people);
  const columns: Column<Person>[] = [
    {
      key: 'name',
      head: t.name,
      rowHead: true,
      cell: ({ name, active }) => (active ? name : `${name}（${t.inactive}）`),
    },
    { key: 'post', head: t.post, cell: ({ post }) => post || '—' },
    { key: 'email', head: t.email, cell: ({ email }) => email || '—' },
    { key: 'phone', head: t.phone, cell: ({ phone }) => phone || '—' },
    { key: 'roles', head: t.roles, cell: (person) => <Roles person={person} units={loaderData.units} /> },
    { key: 'account', head: t.account, cell: (person) => <Account person={person} may={loaderData.administrator} /> },
    {
      key: 'edit',
      head: t.edit,
      cell: (person) => (
        <Disclosure label={t.edit} align="end">
          <DeedForm intent="edit-person" name={`edit-${person.id}`}>
            <input type="hidden" name="personId" value={person.id} />
            <Fields person={person} />
          </DeedForm>
        </Disclosure>
      ),
    },
  ];
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <Disclosure label={t.add} look="button" align="end">
          <DeedForm intent="add-person">
            <Fields />
          </DeedForm>
        </Disclosure>
      }
    >
      <DataTable
        caption={t.title}
        columns={columns}
        rows={loaderData.people}
        rowKey={({ id }) => id}
        empty={<Empty title={t.empty} />}
      />
    </Page>
  );
}

function Fields({ person }: { person?: Person }) {
  const t = useMessages(people);
  return (
    <Stack gap="sm" miw="min(22rem, 80vw)">
      <TextField name="name" label={t.name} required defaultValue={person?.name} />
      <TextField name="post" label={t.post} defaultValue={person?.post} />
      <TextField name="email" type="email" label={t.email} defaultValue={person?.email} />
      <TextField name="phone" type="tel" label={t.phone} defaultValue={person?.phone} />
      {person && <CheckField name="active" label={t.active} defaultChecked={person.active} />}
      <Group>
        <Submit>{person ? t.edit : t.add}</Submit>
      </Group>
    </Stack>
  );
}

function Roles({ person, units }: { person: Person; units: Data['units'] }) {
  const t = useMessages(people);
  const names = useMessages(roles);
  const lang = useLang();
  const unitOf = (id: string | null) => units.find((unit) => unit.id === id)?.[lang];
  return (
    <>
      {person.memberships.map(({ id, role, unitId }) => (
        <DeedForm key={id} intent="revoke-role" name={`revoke-${id}`}>
          <input type="hidden" name="membershipId" value={id} />
          {names[role]}
          {unitId && ` · ${unitOf(unitId)}`}{' '}
          <button type="submit" className="no-print">
            {t.revoke}
          </button>
        </DeedForm>
      ))}
      <Disclosure label={t.grant}>
        <DeedForm intent="grant-role" name={`grant-${person.id}`}>
          <Stack gap="sm" miw="min(20rem, 80vw)">
            <input type="hidden" name="personId" value={person.id} />
            <SelectField
              name="role"
              label={t.role}
              required
              options={ROLES.map((role) => ({ value: role, label: names[role] }))}
            />
            <SelectField
              name="unitId"
              label={t.unit}
              options={units.map((unit) => ({ value: unit.id, label: unit[lang] }))}
            />
            <Submit>{t.grant}</Submit>
          </Stack>
        </DeedForm>
      </Disclosure>
    </>
  );
}

function Account({ person, may }: { person: Person; may: boolean }) {
  const t = useMessages(people);
  return (
    <>
      {person.hasAccount ? t.has : t.hasNot}
      {may && person.email && (
        <DeedForm intent="invite" name={`invite-${person.id}`}>
          <input type="hidden" name="personId" value={person.id} />
          <button type="submit" className="no-print">
            {t.invite}
          </button>
        </DeedForm>
      )}
    </>
  );
}
