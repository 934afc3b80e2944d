import { Group, Stack } from '@mantine/core';
import { changeSettings } from '../../../delivery/deeds/change-settings.ts';
import { loadSettingsPage, performDeed } from '../../../server/index.ts';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { DeedForm } from '../../forms/deed-form.tsx';
import { TextField } from '../../forms/fields.tsx';
import { Submit } from '../../forms/submit.tsx';
import { takeForm } from '../../forms/take-form.ts';
import { useMarks } from '../../i18n/marks.ts';
import { both, useMessages } from '../../i18n/messages.ts';
import { settings } from '../../messages/settings.ts';
import type { Route } from './+types/page.ts';
import styles from './settings.module.css';

export function loader({ context }: Route.LoaderArgs) {
  return loadSettingsPage(requireActor(context, 'settings'));
}

const FIELDS = ['nameZh', 'nameEn', 'aliases', 'timeZone', 'defaultDue', 'nearDays', 'staleDays'] as const;

/** What a place cannot be without; anything else is left empty to unset it. */
const REQUIRED: ReadonlySet<string> = new Set(['nameZh', 'nameEn', 'timeZone']);

export function action({ request, context }: Route.ActionArgs) {
  const app = requireActor(context, 'settings');
  return takeForm(request, {
    'change-settings': async (form) => {
      const given = Object.fromEntries(FIELDS.map((field) => [field, form.text(field)]));
      await performDeed(app, changeSettings, given, form.requestId);
      return form.done('/settings', both(settings.saved));
    },
  });
}

export default function SettingsPage({ loaderData }: Route.ComponentProps) {
  const t = useMessages(settings);
  const { comma } = useMarks();
  const { place, mayEdit, staleAfterMonths } = loaderData;
  const value = (field: (typeof FIELDS)[number]) =>
    field === 'nameZh' || field === 'nameEn' || field === 'timeZone'
      ? place[field]
      : field === 'aliases'
        ? (place.settings.aliases ?? []).join(comma)
        : String(place.settings[field] ?? (field === 'defaultDue' ? '12-31' : ''));
  const unset = (field: (typeof FIELDS)[number]) => (field === 'staleDays' ? t.usualStale(staleAfterMonths) : t.usual);
  if (!mayEdit)
    return (
      <Page title={t.title} lead={t.readOnly} narrow>
        <dl className={styles.facts}>
          {FIELDS.map((field) => (
            <div key={field}>
              <dt>{t[field]}</dt>
              <dd>{value(field) || unset(field)}</dd>
            </div>
          ))}
        </dl>
      </Page>
    );
  return (
    <Page title={t.title} narrow>
      <DeedForm intent="change-settings">
        <Stack gap="sm" maw="28rem">
          {FIELDS.map((field) => (
            <TextField
              key={field}
              name={field}
              label={t[field]}
              hint={field === 'staleDays' ? unset(field) : undefined}
              required={REQUIRED.has(field)}
              defaultValue={value(field)}
            />
          ))}
          <Group>
            <Submit>{t.save}</Submit>
          </Group>
        </Stack>
      </DeedForm>
    </Page>
  );
}
