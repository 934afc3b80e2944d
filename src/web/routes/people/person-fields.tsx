import { Group, Stack } from '@mantine/core';
import type { loadPersonPage } from '../../../server/index.ts';
import { CheckField, TextField } from '../../forms/fields.tsx';
import type { SentForm } from '../../forms/sent-form.ts';
import { Submit } from '../../forms/submit.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { people } from '../../messages/people.ts';

export type Person = Awaited<ReturnType<typeof loadPersonPage>>['person'];

const NAMES = ['name', 'post', 'phone', 'email'] as const;

export const personOf = (form: SentForm) => Object.fromEntries(NAMES.map((name) => [name, form.text(name)]));

/** Who somebody is and how to reach them; of a new person, or of one who is there. */
export function PersonFields({ person }: { person?: Person }) {
  const t = useMessages(people);
  return (
    <Stack gap="sm" w="min(22rem, 100%)">
      <TextField name="name" label={t.name} required defaultValue={person?.name} />
      <TextField name="post" label={t.post} defaultValue={person?.post} />
      <TextField name="email" type="email" label={t.email} defaultValue={person?.email} />
      <TextField name="phone" type="tel" label={t.phone} defaultValue={person?.phone} />
      {person && <CheckField name="active" label={t.active} defaultChecked={person.active} />}
      <Group>
        <Submit>{person ? undefined : t.add}</Submit>
      </Group>
    </Stack>
  );
}
