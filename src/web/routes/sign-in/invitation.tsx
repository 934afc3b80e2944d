import { Stack } from '@mantine/core';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { appOf } from '../../context.ts';
import { DeedForm } from '../../forms/deed-form.tsx';
import { TextField } from '../../forms/fields.tsx';
import { Submit } from '../../forms/submit.tsx';
import { takeForm } from '../../forms/take-form.ts';
import { useLang } from '../../i18n/lang.ts';
import { both, useMessages } from '../../i18n/messages.ts';
import { signInMessages } from '../../messages/sign-in.ts';
import type { Route } from './+types/invitation.ts';
import { onwards, unlessRefused } from './results.ts';

export async function loader({ params, context }: Route.LoaderArgs) {
  return { invitation: await appOf(context).auth.readInvitation(params.token) };
}

export function action({ request, params, context }: Route.ActionArgs) {
  const { auth } = appOf(context);
  return takeForm(request, {
    accept: async (form) => {
      const password = form.raw('password');
      const { email } = unlessRefused(
        await auth.acceptInvitation(params.token, { name: form.text('name'), email: form.text('email'), password }),
      );
      const signedIn = await auth.signIn(request, { email, password });
      // The link is used up: whatever keeps the person out now, from here on they come in by their password.
      if (signedIn.kind === 'refused') return form.done('/sign-in', both(signInMessages.chosen));
      return onwards(signedIn, '/');
    },
  });
}

export default function InvitationPage({ loaderData: { invitation } }: Route.ComponentProps) {
  const t = useMessages(signInMessages);
  const lang = useLang();
  if (!invitation)
    return (
      <Page title={t.deadLink} card>
        <p>{t.deadLinkHint}</p>
        <Link to="/sign-in">{t.haveAccount}</Link>
      </Page>
    );
  const first = invitation.kind === 'first-administrator';
  return (
    <Page
      title={t[invitation.kind]}
      lead={`${invitation.jurisdiction[lang]} ${invitation.name} ${invitation.email}`}
      card
    >
      <DeedForm intent="accept">
        <Stack gap="sm">
          {first && <TextField name="name" label={t.name} required autoComplete="name" />}
          {first && <TextField name="email" type="email" label={t.email} required autoComplete="username" />}
          <TextField
            name="password"
            type="password"
            label={invitation.hasAccount ? t.ownPassword : t.password}
            hint={invitation.hasAccount ? undefined : t.atLeast}
            required
            autoComplete={invitation.hasAccount ? 'current-password' : 'new-password'}
          />
          <Submit>{t.begin}</Submit>
        </Stack>
      </DeedForm>
    </Page>
  );
}
