import { Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { CloseButton } from '../forms/close-button.tsx';
import { DeedPanel } from '../forms/deed-panel.tsx';
import { AreaField } from '../forms/fields.tsx';
import { Submit } from '../forms/submit.tsx';
import { useMessages } from '../i18n/messages.ts';
import { many } from '../messages/many.ts';
import { deeds, matter } from '../messages/matter.ts';
import { Tally } from './tick-boxes.tsx';

interface SubmitManyProps {
  /** The form to which the boxes of the table belong. */
  readonly form: string;
  readonly align?: 'start' | 'end';
}

/** Submits all that are ticked for closing, with one statement for all of them. */
export function SubmitMany({ form, align }: SubmitManyProps) {
  const t = useMessages(many);
  const { statement } = useMessages(matter);
  const name = useMessages(deeds)['submit-for-closing'];
  const [ticked, setTicked] = useState(0);
  return (
    <DeedPanel label={t.apply(name, ticked)} align={align} intent="submit-for-closing" name={form} id={form}>
      <Tally form={form} onCount={setTicked} />
      <Stack gap="sm" w="min(36rem, 85vw)">
        <AreaField name="statement" label={statement} hint={t.sameStatement} rows={4} required />
        <Group>
          <Submit>{name}</Submit>
          <CloseButton />
        </Group>
      </Stack>
    </DeedPanel>
  );
}
