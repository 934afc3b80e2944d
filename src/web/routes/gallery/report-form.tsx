import { Group, Stack } from '@mantine/core';
import { Confirm } from '../../forms/confirm.tsx';
import { DeedForm } from '../../forms/deed-form.tsx';
import { AreaField, CheckField, DateField, DecimalField, SelectField, TextField } from '../../forms/fields.tsx';
import { FileField } from '../../forms/file-field.tsx';
import { Submit } from '../../forms/submit.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { gallery } from '../../messages/gallery.ts';
import { MATTERS } from './samples.ts';

export function ReportForm() {
  const t = useMessages(gallery);
  const lang = useLang();
  const units = MATTERS.map(({ number, unit }) => ({ value: number, label: unit[lang] }));
  return (
    <Stack gap="md" maw="40rem">
      <DeedForm intent="report" version={3} files>
        <Stack gap="sm">
          <TextField name="matter" label={t.matter} required maxLength={200} />
          <AreaField name="progress" label={t.progress} hint={t.progressHint} required />
          <DecimalField name="value" label={t.value} unit={MATTERS[0]!.targetUnit[lang]} required />
          <SelectField name="unit" label={t.leadUnit} options={units} />
          <DateField name="due" label={t.due} />
          <CheckField name="urgent" label={t.urgent} />
          <FileField name="evidence" label={t.evidence} multiple accept=".pdf,.jpg,.png,.docx,.xlsx" />
          <Group>
            <Submit>{t.send}</Submit>
          </Group>
        </Stack>
      </DeedForm>
      <Group>
        <DeedForm intent="collide" version={2}>
          <Submit variant="default">{t.collide}</Submit>
        </DeedForm>
        <DeedForm intent="fail">
          <Submit variant="default">{t.fail}</Submit>
        </DeedForm>
        <DeedForm intent="close">
          <Confirm label={t.close} question={t.closeQuestion}>
            <Submit color="red.9">{t.closeYes}</Submit>
          </Confirm>
        </DeedForm>
      </Group>
    </Stack>
  );
}
