import { Input } from '@mantine/core';
import type { MatterPageData } from '../../../../server/index.ts';
import { AreaField, DateField, SelectField } from '../../../forms/fields.tsx';
import { useFormState } from '../../../forms/form-context.ts';
import { UnitChoices } from '../../../forms/unit-choices.tsx';
import { useLang } from '../../../i18n/lang.ts';
import { useMarks } from '../../../i18n/marks.ts';
import { useMessages } from '../../../i18n/messages.ts';
import { matter as words } from '../../../messages/matter.ts';
import styles from './assign-fields.module.css';

export function AssignFields({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  const lang = useLang();
  const { comma, inBrackets } = useMarks();
  const { matter, assignments } = data;
  const units = data.units.filter(({ active }) => active);
  const { trouble } = useFormState();
  const support = trouble
    ? (trouble.values.supportUnitIds ?? [])
    : assignments.length > 0
      ? assignments.filter(({ role }) => role === 'support').map(({ unitId }) => unitId)
      : (data.proposed?.supportUnitIds ?? []);
  const proposed = data.proposed?.lead ?? [];
  return (
    <>
      <SelectField
        name="leadUnitId"
        label={t.leadUnit}
        required
        hint={
          proposed.length > 0
            ? t.proposedUnits(proposed.map((one) => one[lang] + inBrackets(one.why ?? t.byHand)).join(comma))
            : undefined
        }
        defaultValue={matter.leadUnitId ?? proposed[0]?.unitId ?? ''}
        options={units.map((unit) => ({ value: unit.id, label: unit[lang] }))}
      />
      <fieldset className={styles.support}>
        <Input.Label component="legend">{t.supportUnits}</Input.Label>
        <UnitChoices units={units} chosen={support} />
      </fieldset>
      <SelectField
        name="leaderId"
        label={t.leader}
        defaultValue={matter.leaderId ?? ''}
        options={data.leaders.map(({ id, name, post }) => ({
          value: id,
          label: post ? name + inBrackets(post) : name,
        }))}
      />
      <DateField name="due" label={t.due} required defaultValue={matter.due} />
      <AreaField name="note" label={t.note} rows={2} />
    </>
  );
}
