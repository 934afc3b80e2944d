import { Group, Stack } from '@mantine/core';
import { data, useActionData } from 'react-router';
import { editPerson } from '../../../delivery/deeds/edit-person.ts';
import { grantRole } from '../../../delivery/deeds/grant-role.ts';
import { revokeRole } from '../../../delivery/deeds/revoke-role.ts';
import { loadPersonPage, performDeed } from '../../../server/index.ts';
import { DateText } from '../../components/date-text.tsx';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { requireActor } from '../../context.ts';
import { Confirm } from '../../forms/confirm.tsx';
import { DeedForm } from '../../forms/deed-form.tsx';
import { DeedPanel } from '../../forms/deed-panel.tsx';
import { Submit } from '../../forms/submit.tsx';
import { takeForm } from '../../forms/take-form.ts';
import { useLang } from '../../i18n/lang.ts';
import { both, useMessages } from '../../i18n/messages.ts';
import { people } from '../../messages/people.ts';
import { roles } from '../../messages/states.ts';
import type { Route } from './+types/person.ts';
import { type Link, LinkToHand } from './link-to-hand.tsx';
import styles from './person.module.css';
import { PersonFields, personOf, RoleFields } from './person-fields.tsx';

export function loader({ params, context }: Route.LoaderArgs) {
  return loadPersonPage(requireActor(context, 'people'), params.personId);
}

export function action({ request, params: { personId }, context }: Route.ActionArgs) {
  const app = requireActor(context, 'people');
  const here = `/people/${personId}`;
  return takeForm(request, {
    'edit-person': async (form) => {
      const input = { personId, ...personOf(form), active: form.text('active') === 'yes' };
      await performDeed(app, editPerson, input, form.requestId);
      await app.auth.personEdited(app.actor.jurisdictionId, personId);
      return form.done(here, both(people.saved));
    },
    'grant-role': async (form) => {
      const input = { personId, role: form.text('role'), unitId: form.optional('unitId') };
      await performDeed(app, grantRole, input, form.requestId);
      return form.done(here, both(people.granted));
    },
    'revoke-role': async (form) => {
      await performDeed(app, revokeRole, { membershipId: form.text('membershipId') }, form.requestId);
      return form.done(here, both(people.revoked));
    },
    // Answered with the page itself: the link must not lie in a cookie or an address.
    invite: async () => data({ link: await app.auth.invite(app.actor, personId) }) as never,
    'take-off': async (form) => {
      await app.auth.takeOffSecondFactor(app.actor, personId);
      return form.done(here, both(people.takenOff));
    },
  });
}

type Data = Route.ComponentProps['loaderData'];

export default function PersonPage({ loaderData }: Route.ComponentProps) {
  const t = useMessages(people);
  const { person } = loaderData;
  return (
    <Page title={person.name} crumbs={[{ to: '/people', label: t.title }]} lead={person.post} narrow>
      <Section title={t.roles}>
        <RoleList {...loaderData} />
      </Section>
      <Section title={t.account}>
        <Account {...loaderData} />
      </Section>
      <Section title={t.contact}>
        <DeedForm intent="edit-person">
          <PersonFields person={person} />
        </DeedForm>
      </Section>
    </Page>
  );
}

function RoleList({ person, units }: Data) {
  const t = useMessages(people);
  const names = useMessages(roles);
  const lang = useLang();
  const unitOf = (id: string) => units.find((unit) => unit.id === id)?.[lang] ?? '—';
  return (
    <>
      {person.memberships.length === 0 && <p>{t.noRole}</p>}
      <ul className={styles.roles}>
        {person.memberships.map(({ id, role, unitId, since }) => (
          <li key={id}>
            <span>
              {unitId ? `${names[role]} · ${unitOf(unitId)}` : names[role]}{' '}
              <small>
                {`${t.since} `}
                <DateText date={since} />
              </small>
            </span>
            <DeedForm intent="revoke-role" name={`revoke-${id}`}>
              <input type="hidden" name="membershipId" value={id} />
              <Submit variant="default" size="compact-sm">
                {t.revoke}
              </Submit>
            </DeedForm>
          </li>
        ))}
      </ul>
      <DeedPanel label={t.grant} intent="grant-role">
        <Stack gap="sm" w="min(20rem, 100%)">
          <RoleFields units={units} required />
          <Submit>{t.grant}</Submit>
        </Stack>
      </DeedPanel>
    </>
  );
}

function Account({ person, administrator, secondFactor }: Data) {
  const t = useMessages(people);
  const { link } = (useActionData<unknown>() ?? {}) as { link?: Link };
  return (
    <>
      <p>{person.hasAccount ? `${t.has} · ${t.secondFactor} ${secondFactor ? t.secondOn : t.secondOff}` : t.hasNot}</p>
      {link && <LinkToHand link={link} />}
      {administrator && !person.email && <p>{t.noEmail}</p>}
      {administrator && (
        <Group align="start">
          {person.email && (
            <DeedForm intent="invite">
              <Submit variant="default">{t.invite}</Submit>
            </DeedForm>
          )}
          {secondFactor && (
            <DeedForm intent="take-off">
              <Confirm label={t.takeOff} question={t.takeOffAsk}>
                <Submit>{t.takeOff}</Submit>
              </Confirm>
            </DeedForm>
          )}
        </Group>
      )}
      {administrator && person.email && <p className={styles.hint}>{t.inviteHint}</p>}
    </>
  );
}
