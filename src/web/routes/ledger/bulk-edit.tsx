import { Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { loadLedgerPage } from '../../../server/index.ts';
import { DeedPanel } from '../../forms/deed-panel.tsx';
import { AreaField, DateField, SelectField } from '../../forms/fields.tsx';
import { Submit } from '../../forms/submit.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMarks } from '../../i18n/marks.ts';
import { useMessages } from '../../i18n/messages.ts';
import { ledger } from '../../messages/ledger.ts';
import styles from './ledger.module.css';

type Data = Awaited<ReturnType<typeof loadLedgerPage>>;

/** The form to which the boxes of the table belong. */
export const BULK = 'bulk';

const boxes = () => [...document.querySelectorAll<HTMLInputElement>(`input[form=${BULK}][name=ids]`)];

/** What is done to all matters that are ticked. The boxes stand in the table and belong to this form by its id. */
export function BulkEdit({ units, leaders }: Pick<Data, 'units' | 'leaders'>) {
  const t = useMessages(ledger);
  const lang = useLang();
  const { inBrackets } = useMarks();
  const [ticked, setTicked] = useState(0);
  return (
    <DeedPanel label={ticked > 0 ? t.ticked(ticked) : t.bulk} intent="edit-many" id={BULK}>
      <Tally onCount={setTicked} />
      <div className={styles.bulk}>
        <p>{t.bulkHint}</p>
        <SelectField
          name="leadUnitId"
          label={t.unit}
          empty={t.unchanged}
          options={units.map((unit) => ({ value: unit.id, label: unit[lang] }))}
        />
        <SelectField
          name="leaderId"
          label={t.leader}
          empty={t.unchanged}
          options={leaders.map(({ id, name, post }) => ({ value: id, label: post ? name + inBrackets(post) : name }))}
        />
        <DateField name="due" label={t.due} />
        <AreaField name="comment" label={t.comment} rows={2} />
        <Group>
          <Submit>{t.bulkApply}</Submit>
        </Group>
      </div>
    </DeedPanel>
  );
}

/** Counts the ticked boxes. A form that was taken begins anew, this part of it too, and then its boxes with it. */
function Tally({ onCount }: { onCount: (ticked: number) => void }) {
  useEffect(() => {
    const form = document.getElementById(BULK);
    if (form instanceof HTMLFormElement) form.reset();
    const count = () => onCount(boxes().filter(({ checked }) => checked).length);
    count();
    document.addEventListener('change', count);
    return () => document.removeEventListener('change', count);
  }, [onCount]);
  return null;
}

/** Ticks every row of the page; without a script there is none. */
export function TickAll({ label }: { label: string }) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      title={label}
      onChange={(event) => {
        for (const box of boxes()) box.checked = event.currentTarget.checked;
      }}
    />
  );
}
