import { Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { ROLES } from '../../../ledger/terms.ts';
import type { loadPersonPage } from '../../../server/index.ts';
import { CheckField, SelectField, TextField } from '../../forms/fields.tsx';
import type { SentForm } from '../../forms/sent-form.ts';
import { Submit } from '../../forms/submit.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { people } from '../../messages/people.ts';
import { roles } from '../../messages/states.ts';

export type Person = Awaited<ReturnType<typeof loadPersonPage>>['person'];

const NAMES = ['name', 'post', 'phone', 'email'] as const;

export const personOf = (form: SentForm) => Object.fromEntries(NAMES.map((name) => [name, form.text(name)]));

interface RoleFieldsProps {
  readonly units: Awaited<ReturnType<typeof loadPersonPage>>['units'];
  readonly required?: boolean;
}

/** A role, and the unit in which it is held. */
export function RoleFields({ units, required = false }: RoleFieldsProps) {
  const t = useMessages(people);
  const names = useMessages(roles);
  const lang = useLang();
  return (
    <>
      <SelectField
        name="role"
        label={t.role}
        required={required}
        options={ROLES.map((role) => ({ value: role, label: names[role] }))}
      />
      <SelectField
        name="unitId"
        label={t.unit}
        options={units.filter(({ active }) => active).map((unit) => ({ value: unit.id, label: unit[lang] }))}
      />
    </>
  );
}

/** Who somebody is and how to reach them; of a new person, with what else is asked of one, or of one who is there. */
export function PersonFields({ person, children }: { person?: Person; children?: ReactNode }) {
  const t = useMessages(people);
  return (
    <Stack gap="sm" w="min(22rem, 100%)">
      <TextField name="name" label={t.name} required defaultValue={person?.name} />
      <TextField name="post" label={t.post} defaultValue={person?.post} />
      <TextField name="email" type="email" label={t.email} defaultValue={person?.email} />
      <TextField name="phone" type="tel" label={t.phone} defaultValue={person?.phone} />
      {children}
      {person && <CheckField name="active" label={t.active} defaultChecked={person.active} />}
      <Group>
        <Submit>{person ? undefined : t.add}</Submit>
      </Group>
    </Stack>
  );
}
