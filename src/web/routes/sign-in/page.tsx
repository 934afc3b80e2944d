import { Stack } from '@mantine/core';
import { redirect } from 'react-router';
import { ownPath } from '../../../server/index.ts';
import { Note } from '../../components/note.tsx';
import { Page } from '../../components/page.tsx';
import { appOf } from '../../context.ts';
import { DeedForm } from '../../forms/deed-form.tsx';
import { TextField } from '../../forms/fields.tsx';
import { Submit } from '../../forms/submit.tsx';
import { takeForm } from '../../forms/take-form.ts';
import { useMessages } from '../../i18n/messages.ts';
import { signInMessages } from '../../messages/sign-in.ts';
import type { Route } from './+types/page.ts';
import { goWith, onwards, unlessRefused } from './results.ts';
import styles from './sign-in.module.css';

const nextOf = (request: Request) => ownPath(new URL(request.url).searchParams.get('next') ?? '/');

export function loader({ request, context }: Route.LoaderArgs) {
  const { actor, auth } = appOf(context);
  if (actor) throw redirect(nextOf(request));
  const { searchParams } = new URL(request.url);
  return { providers: auth.providers, failed: searchParams.has('error'), ended: searchParams.has('ended') };
}

export function action({ request, context }: Route.ActionArgs) {
  const { auth } = appOf(context);
  const next = nextOf(request);
  return takeForm(request, {
    'sign-in': async (form) =>
      onwards(await auth.signIn(request, { email: form.text('email'), password: form.raw('password') }), next),
    provider: async (form) => {
      const begun = unlessRefused(await auth.beginSingleSignOn(request, { provider: form.text('provider'), next }));
      return goWith(begun.location, begun.cookies);
    },
  });
}

export default function SignInPage({ loaderData }: Route.ComponentProps) {
  const t = useMessages(signInMessages);
  return (
    <Page title={t.title} lead={t.lead} card>
      <Stack gap="md">
        {loaderData.failed && (
          <Note tone="trouble" role="alert">
            {t.providerFailed}
          </Note>
        )}
        {loaderData.ended && (
          <Note tone="hint" role="status">
            {t.ended}
          </Note>
        )}
        <DeedForm intent="sign-in">
          <Stack gap="sm">
            <TextField name="email" type="email" label={t.email} required autoComplete="username" />
            <TextField name="password" type="password" label={t.password} required autoComplete="current-password" />
            <Submit>{t.enter}</Submit>
          </Stack>
        </DeedForm>
        {loaderData.providers.map(({ id, name }) => (
          <DeedForm key={id} intent="provider" name={`provider-${id}`}>
            <input type="hidden" name="provider" value={id} />
            <Stack>
              <Submit variant="default">{t.withProvider(name)}</Submit>
            </Stack>
          </DeedForm>
        ))}
        <p className={styles.hint}>{t.lost}</p>
      </Stack>
    </Page>
  );
}
