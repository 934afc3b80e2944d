import { Button, Code, Group, Stack, Title } from '@mantine/core';
import { data, Form, useActionData } from 'react-router';
import { renderSVG } from 'uqr';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { DeedForm } from '../../forms/deed-form.tsx';
import { SelectField, TextField } from '../../forms/fields.tsx';
import { Submit } from '../../forms/submit.tsx';
import { takeForm } from '../../forms/take-form.ts';
import { useLang } from '../../i18n/lang.ts';
import { both, useMessages } from '../../i18n/messages.ts';
import { account } from '../../messages/sign-in.ts';
import { goWith, unlessRefused } from '../sign-in/results.ts';
import type { Route } from './+types/page.ts';
import styles from './account.module.css';

export async function loader({ context }: Route.LoaderArgs) {
  const { actor, places, auth } = requireActor(context);
  return { place: actor.jurisdictionId, places, account: await auth.ownAccount(actor) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { auth, actor } = requireActor(context);
  const answer = await takeForm(request, {
    password: async (form) => {
      const { email } = await auth.ownAccount(actor);
      const { cookies } = unlessRefused(
        await auth.changePassword(request, { email, present: form.raw('present'), fresh: form.raw('fresh') }),
      );
      return withCookies(form.done('/account', both(account.changed)), cookies);
    },
    begin: async (form) => {
      const begun = unlessRefused(await auth.beginSecondFactor(request, form.raw('password')));
      return data(shownOf(begun.uri, begun.backupCodes), { headers: cookieHeaders(begun.cookies) }) as never;
    },
    confirm: async (form) => {
      const { cookies } = unlessRefused(await auth.confirmSecondFactor(request, form.text('code')));
      return withCookies(form.done('/account', both(account.on)), cookies);
    },
    end: async (form) => {
      const { cookies } = unlessRefused(await auth.endSecondFactor(request, form.raw('password')));
      return withCookies(form.done('/account', both(account.off)), cookies);
    },
    place: async (form) => goWith('/', auth.choosePlace(form.text('place')).cookies),
  });
  if (!('data' in answer) || answer.data.form !== 'confirm') return answer;
  // A wrong code must not take away what is to be scanned and kept: it came along with the form.
  const [uri = ''] = answer.data.values.uri ?? [];
  if (!uri.startsWith('otpauth://')) return answer;
  return data({ ...answer.data, ...shownOf(uri, answer.data.values.backupCode ?? []) }, answer.init ?? undefined);
}

function shownOf(uri: string, backupCodes: readonly string[]): Begun {
  return { secret: new URL(uri).searchParams.get('secret') ?? '', uri, picture: renderSVG(uri), backupCodes };
}

function cookieHeaders(cookies: readonly string[]): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return headers;
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}

interface Begun {
  readonly secret: string;
  readonly uri: string;
  /** The address as a QR code, in SVG. */
  readonly picture: string;
  readonly backupCodes: readonly string[];
}

export default function AccountPage({ loaderData }: Route.ComponentProps) {
  const t = useMessages(account);
  const lang = useLang();
  const answer = useActionData<unknown>() as Partial<Begun> | undefined;
  return (
    <Page title={t.title} lead={loaderData.account.email} narrow>
      <Stack gap="xl" maw="28rem">
        <section>
          <Title order={2} size="h4">
            {t.password}
          </Title>
          <DeedForm intent="password">
            <Stack gap="sm">
              <TextField name="present" type="password" label={t.present} required autoComplete="current-password" />
              <TextField
                name="fresh"
                type="password"
                label={t.fresh}
                hint={t.atLeast}
                required
                autoComplete="new-password"
              />
              <Group>
                <Submit>{t.password}</Submit>
              </Group>
            </Stack>
          </DeedForm>
        </section>
        <section>
          <Title order={2} size="h4">
            {t.second}
          </Title>
          <p>{t.secondHint}</p>
          {answer?.secret ? (
            <>
              <p>{t.scan}</p>
              <div
                role="img"
                aria-label={t.picture}
                className={styles.code}
                // biome-ignore lint/security/noDangerouslySetInnerHtml: squares that we drew, no text
                dangerouslySetInnerHTML={{ __html: answer.picture ?? '' }}
              />
              <p>{t.secret}</p>
              <Code block className={styles.secret}>
                {answer.secret}
              </Code>
              <p>
                <a href={answer.uri}>{t.openApp}</a>
              </p>
              <p>{t.backup}</p>
              <Code block>{answer.backupCodes?.join('\n')}</Code>
              <DeedForm intent="confirm">
                <input type="hidden" name="uri" value={answer.uri} />
                {answer.backupCodes?.map((code) => (
                  <input key={code} type="hidden" name="backupCode" value={code} />
                ))}
                <Stack gap="sm" mt="md">
                  <TextField name="code" label={t.code} required autoComplete="one-time-code" />
                  <Group>
                    <Submit>{t.confirm}</Submit>
                  </Group>
                </Stack>
              </DeedForm>
            </>
          ) : (
            <DeedForm intent={loaderData.account.secondFactor ? 'end' : 'begin'}>
              <Stack gap="sm">
                <TextField name="password" type="password" label={t.present} required autoComplete="current-password" />
                <Group>
                  <Submit>{loaderData.account.secondFactor ? t.end : t.begin}</Submit>
                </Group>
              </Stack>
            </DeedForm>
          )}
        </section>
        {loaderData.places.length > 1 && (
          <DeedForm intent="place">
            <SelectField
              name="place"
              label={t.places}
              defaultValue={loaderData.place}
              options={loaderData.places.map((one) => ({ value: one.jurisdictionId, label: one.jurisdiction[lang] }))}
            />
            <Submit>{t.switch}</Submit>
          </DeedForm>
        )}
        <section>
          <Title order={2} size="h4">
            {t.devices}
          </Title>
          <p>{t.devicesHint}</p>
          <Form method="post" action="/sign-out">
            <input type="hidden" name="everywhere" value="yes" />
            <Button type="submit" variant="default">
              {t.everywhere}
            </Button>
          </Form>
        </section>
      </Stack>
    </Page>
  );
}
