import { Stack } from '@mantine/core';
import { ownPath } from '../../../server/index.ts';
import { Page } from '../../components/page.tsx';
import { appOf } from '../../context.ts';
import { DeedForm } from '../../forms/deed-form.tsx';
import { TextField } from '../../forms/fields.tsx';
import { Submit } from '../../forms/submit.tsx';
import { takeForm } from '../../forms/take-form.ts';
import { useMessages } from '../../i18n/messages.ts';
import { signInMessages } from '../../messages/sign-in.ts';
import type { Route } from './+types/code.ts';
import { onwards } from './results.ts';

export function action({ request, context }: Route.ActionArgs) {
  const { auth } = appOf(context);
  const next = ownPath(new URL(request.url).searchParams.get('next') ?? '/');
  return takeForm(request, {
    code: async (form) => onwards(await auth.giveCode(request, form.text('code')), next),
  });
}

export default function CodePage() {
  const t = useMessages(signInMessages);
  return (
    <Page title={t.code} lead={t.codeLead} card>
      <DeedForm intent="code">
        <Stack gap="sm">
          <TextField name="code" label={t.codeField} required autoComplete="one-time-code" />
          <Submit>{t.enter}</Submit>
        </Stack>
      </DeedForm>
    </Page>
  );
}
