import type { MatterPageData } from '../../../../server/index.ts';
import { DateText } from '../../../components/date-text.tsx';
import { AreaField, DateField, SelectField } from '../../../forms/fields.tsx';
import { useMarks } from '../../../i18n/marks.ts';
import { useMessages } from '../../../i18n/messages.ts';
import { matter as words } from '../../../messages/matter.ts';

export function AskFields({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  return (
    <>
      <DateField name="requestedDue" label={t.requestedDue} required min={data.matter.due} />
      <AreaField name="reason" label={t.reason} required rows={3} />
      <AreaField name="progress" label={t.progressSoFar} required rows={3} />
    </>
  );
}

export function DecideFields({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  const { colon } = useMarks();
  const asked = data.extensions.find(({ state }) => state === 'asked');
  return (
    <>
      {asked && (
        <>
          <p>
            <DateText date={data.matter.due} /> → <DateText date={asked.requestedDue} />
            {` · ${asked.reason}`}
          </p>
          <p>{`${t.progressSoFar}${colon}${asked.progress}`}</p>
        </>
      )}
      <SelectField
        name="decision"
        label={t.decision}
        required
        options={[
          { value: 'granted', label: t.grant },
          { value: 'refused', label: t.refuse },
        ]}
      />
      <DateField name="due" label={t.requestedDue} defaultValue={asked?.requestedDue} />
      <AreaField name="reason" label={t.reason} required rows={3} />
    </>
  );
}
