import { METHODS, VERDICTS } from '../../../../ledger/terms.ts';
import type { MatterPageData } from '../../../../server/index.ts';
import { AreaField, SelectField } from '../../../forms/fields.tsx';
import { FileField } from '../../../forms/file-field.tsx';
import { useMessages } from '../../../i18n/messages.ts';
import { matter as words } from '../../../messages/matter.ts';
import { outcomes } from '../../../messages/states.ts';
import { TargetValues } from './report-fields.tsx';

export function VerifyFields({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  const names = useMessages(outcomes);
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
      <AreaField name="grounds" label={t.grounds} required rows={3} />
      <FileField name="files" label={t.files} multiple />
    </>
  );
}
