import type { MatterPageData } from '../../../../server/index.ts';
import { AreaField, TextField } from '../../../forms/fields.tsx';
import { useMessages } from '../../../i18n/messages.ts';
import { matter as words } from '../../../messages/matter.ts';
import styles from '../matter.module.css';
import { ReasonFields } from './plain-fields.tsx';

export function SetAsideFields() {
  const t = useMessages(words);
  return (
    <>
      <p className={styles.quiet}>{t.asideHint}</p>
      <TextField name="decidedBy" label={t.decidedBy} hint={t.decidedByHint} required maxLength={200} />
      <AreaField name="reason" label={t.reason} required rows={3} />
    </>
  );
}

export function MergeFields({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  return (
    <>
      <p className={styles.quiet}>{t.mergeHint}</p>
      <TextField name="intoNumber" label={t.intoNumber} hint={t.intoHint(data.matter.year)} required maxLength={20} />
      <AreaField name="reason" label={t.reason} required rows={3} />
    </>
  );
}

export function ReopenFields({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  return (
    <>
      {data.aside && <p className={styles.quiet}>{t.reopenAside}</p>}
      <ReasonFields />
    </>
  );
}
