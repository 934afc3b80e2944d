import { Group, Stack } from '@mantine/core';
import type { loadUnitsPage } from '../../../server/index.ts';
import { AreaField, CheckField, SelectField, TextField } from '../../forms/fields.tsx';
import type { SentForm } from '../../forms/sent-form.ts';
import { Submit } from '../../forms/submit.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMarks } from '../../i18n/marks.ts';
import { useMessages } from '../../i18n/messages.ts';
import { units } from '../../messages/units.ts';

type Unit = Awaited<ReturnType<typeof loadUnitsPage>>['units'][number];

export const unitOf = (form: SentForm) => ({
  nameZh: form.text('nameZh'),
  nameEn: form.text('nameEn'),
  parentId: form.optional('parentId'),
  aliases: form.text('aliases'),
  duties: form.text('duties'),
});

/** What a unit is called and what it is for; of a new one, or of one that is there. */
export function UnitFields({ all, unit }: { all: readonly Pick<Unit, 'id' | 'nameZh' | 'nameEn'>[]; unit?: Unit }) {
  const t = useMessages(units);
  const lang = useLang();
  const { comma } = useMarks();
  return (
    <Stack gap="sm" w="min(26rem, 100%)">
      <TextField name="nameZh" label={t.nameZh} required defaultValue={unit?.nameZh} />
      <TextField name="nameEn" label={t.nameEn} defaultValue={unit?.nameEn} />
      <SelectField
        name="parentId"
        label={t.parent}
        empty={t.noParent}
        defaultValue={unit?.parentId ?? ''}
        options={all
          .filter(({ id }) => id !== unit?.id)
          .map(({ id, nameZh, nameEn }) => ({ value: id, label: lang === 'zh' ? nameZh : nameEn || nameZh }))}
      />
      <TextField name="aliases" label={t.aliases} hint={t.listHint} defaultValue={unit?.aliases.join(comma)} />
      <AreaField name="duties" label={t.duties} hint={t.listHint} rows={3} defaultValue={unit?.duties.join(comma)} />
      {unit && <CheckField name="active" label={t.active} defaultChecked={unit.active} />}
      <Group>
        <Submit>{unit ? undefined : t.add}</Submit>
      </Group>
    </Stack>
  );
}
