import { Group } from '@mantine/core';
import { useState } from 'react';
import type { loadLedgerPage } from '../../../server/index.ts';
import { DeedPanel } from '../../forms/deed-panel.tsx';
import { AreaField, CheckField, DateField, SelectField } from '../../forms/fields.tsx';
import { Submit } from '../../forms/submit.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMarks } from '../../i18n/marks.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Tally } from '../../many/tick-boxes.tsx';
import { ledger } from '../../messages/ledger.ts';
import styles from './ledger.module.css';

type Data = Awaited<ReturnType<typeof loadLedgerPage>>;

/** The form to which the boxes of the table belong. */
export const BULK = 'bulk';

/** In place of a unit: each matter that has none goes to the unit that is proposed for it. */
export const AS_PROPOSED = 'proposed';

/** What is done to all matters that are ticked. The boxes stand in the table and belong to this form by its id. */
export function BulkEdit({ units, leaders, rows, count, more }: Data) {
  const t = useMessages(ledger);
  const lang = useLang();
  const { inBrackets } = useMarks();
  const [ticked, setTicked] = useState(0);
  return (
    <DeedPanel label={ticked > 0 ? t.ticked(ticked) : t.bulk} intent="edit-many" id={BULK}>
      <Tally form={BULK} onCount={setTicked} />
      <div className={styles.bulk}>
        <p>{t.bulkHint}</p>
        {!more && count > rows.length && (
          <div className={styles.whole}>
            <CheckField name="all" label={t.bulkAll(count)} />
          </div>
        )}
        <SelectField
          name="leadUnitId"
          label={t.unit}
          empty={t.unchanged}
          options={[
            { value: AS_PROPOSED, label: t.asProposed },
            ...units.map((unit) => ({ value: unit.id, label: unit[lang] })),
          ]}
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
