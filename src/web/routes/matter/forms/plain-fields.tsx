import { CONFIDENCES } from '../../../../ledger/terms.ts';
import type { MatterPageData } from '../../../../server/index.ts';
import { AreaField, SelectField, TextField } from '../../../forms/fields.tsx';
import { useMessages } from '../../../i18n/messages.ts';
import { matter as words } from '../../../messages/matter.ts';
import { confidences } from '../../../messages/states.ts';

export function ReasonFields() {
  const t = useMessages(words);
  return <AreaField name="reason" label={t.reason} required rows={3} />;
}

export function WithdrawFields() {
  const t = useMessages(words);
  return <AreaField name="reason" label={t.reason} rows={2} />;
}

export function CloseFields() {
  const t = useMessages(words);
  return <AreaField name="note" label={t.note} rows={2} />;
}

export function CommentFields() {
  const t = useMessages(words);
  return <AreaField name="body" label={t.comment} required rows={3} />;
}

export function EditFields({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  return (
    <>
      <TextField name="titleZh" label={t.titleZh} required defaultValue={data.matter.titleZh} maxLength={500} />
      <TextField name="titleEn" label={t.titleEn} defaultValue={data.matter.titleEn} maxLength={1000} />
    </>
  );
}

export function JudgeFields({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  const names = useMessages(confidences);
  return (
    <>
      <SelectField
        name="confidence"
        label={t.confidence}
        required
        defaultValue={data.matter.confidence ?? ''}
        options={CONFIDENCES.map((value) => ({ value, label: names[value] }))}
      />
      <AreaField name="reason" label={t.reason} required rows={3} />
    </>
  );
}
