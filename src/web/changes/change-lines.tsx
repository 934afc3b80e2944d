import type { Bilingual } from '../../server/index.ts';
import { useLang } from '../i18n/lang.ts';
import { useMarks } from '../i18n/marks.ts';
import { useMessages } from '../i18n/messages.ts';
import { changes } from '../messages/changes.ts';
import styles from './change-lines.module.css';
import { linesOf, type Told } from './lines-of.ts';

interface ChangeLinesProps {
  readonly kind: string;
  readonly data: Told;
  readonly names: Readonly<Record<string, Bilingual>>;
}

/** What a deed changed, line by line: from what to what. */
export function ChangeLines({ kind, data, names }: ChangeLinesProps) {
  const t = useMessages(changes);
  const { colon } = useMarks();
  const lang = useLang();
  const lines = linesOf(kind, data, { lang, names });
  if (lines.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {lines.map(({ label, was, now }) => (
        <li key={label}>
          <span className={styles.label}>
            {label}
            {colon}
          </span>
          {was !== null && (
            <>
              <del>{was}</del> →{' '}
            </>
          )}
          {was === null ? now : <ins>{now ?? t.nothing}</ins>}
        </li>
      ))}
    </ul>
  );
}
