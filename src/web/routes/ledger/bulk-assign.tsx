import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { Form, useActionData } from 'react-router';
import { v7 } from 'uuid';
import { Disclosure } from '../../components/disclosure.tsx';
import { isFormTrouble } from '../../forms/form-trouble.ts';
import { TroubleNote } from '../../forms/trouble-note.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { ledger } from '../../messages/ledger.ts';

/** One lead unit for all matters that are ticked. The boxes stand in the table and belong to this form by its id. */
export function BulkAssign({ units }: { units: readonly { id: string; zh: string; en: string }[] }) {
  const t = useMessages(ledger);
  const lang = useLang();
  const answer = useActionData<unknown>();
  const [requestId] = useState(() => v7());
  return (
    <Form id="assign-many" method="post" className="no-print" preventScrollReset>
      <input type="hidden" name="intent" value="assign-many" />
      <input type="hidden" name="form" value="assign-many" />
      <input type="hidden" name="requestId" defaultValue={requestId} suppressHydrationWarning />
      {isFormTrouble(answer) && <TroubleNote trouble={answer} />}
      <Disclosure label={t.bulk} look="button">
        <Text size="sm">{t.bulkHint}</Text>
        <Group align="end" gap="xs" mt="xs">
          <NativeSelect
            name="leadUnitId"
            label={t.unit}
            required
            data={[{ value: '', label: '—' }, ...units.map((unit) => ({ value: unit.id, label: unit[lang] }))]}
          />
          <Button type="submit">{t.bulk}</Button>
        </Group>
      </Disclosure>
    </Form>
  );
}
