import { METHODS, VERDICTS } from '../../../../ledger/terms.ts';
import type { MatterPageData } from '../../../../server/index.ts';
import { AreaField, CheckField, SelectField } from '../../../forms/fields.tsx';
import { FileField } from '../../../forms/file-field.tsx';
import { useFormState } from '../../../forms/form-context.ts';
import { useMessages } from '../../../i18n/messages.ts';
import { matter as words } from '../../../messages/matter.ts';
import { outcomes } from '../../../messages/states.ts';
import { TargetValues } from './report-fields.tsx';

export function VerifyFields({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  const names = useMessages(outcomes);
  const { trouble } = useFormState();
  const waiting = data.submissions.find(({ state }) => state === 'waiting');
  return (
    <>
      {waiting && <p>{waiting.statement}</p>}
      <SelectField
        name="decision"
        label={t.decision}
        required
        options={[
          { value: 'accepted', label: t.accept },
          { value: 'sent-back', label: t.sendBack },
        ]}
      />
      <SelectField
        name="method"
        label={t.method}
        required
        options={METHODS.map((value) => ({ value, label: t[value] }))}
      />
      <SelectField
        name="verdict"
        label={t.verdict}
        options={VERDICTS.map((value) => ({ value, label: names[value] }))}
      />
      <TargetValues data={data} verified />
      {(trouble?.id === 'verdict-against-value' || trouble?.values.despite) && (
        <CheckField name="despite" label={t.despite} defaultChecked={trouble.values.despite !== undefined} />
      )}
      <AreaField name="grounds" label={t.grounds} required rows={3} />
      <FileField name="files" label={t.files} multiple />
    </>
  );
}
