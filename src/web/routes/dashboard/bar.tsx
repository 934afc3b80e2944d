import { useMarks } from '../../i18n/marks.ts';
import { useMessages } from '../../i18n/messages.ts';
import { dashboard } from '../../messages/dashboard.ts';
import styles from './bar.module.css';
import type { Counted } from './conditions.ts';

// From done to not begun. Each matter is in one of them: what is over, then the open ones by their pace, last what nobody delivers.
const PARTS = ['closed', 'onPace', 'behind', 'silent', 'overdue', 'otherOpen', 'aside'] as const;

/** All matters of a group as one bar. The same numbers stand as text beside it, so it is not read out. */
export function Bar({ counts, legend }: { counts: Readonly<Record<Counted, number>>; legend?: boolean }) {
  const t = useMessages(dashboard);
  const { colon } = useMarks();
  const { total, closed, onPace, behind, silent, overdue, aside } = counts;
  const parts = { closed, onPace, behind, silent, overdue, otherOpen: 0, aside };
  parts.otherOpen = Math.max(0, total - closed - onPace - behind - silent - overdue - aside);
  const shown = PARTS.filter((part) => parts[part] > 0);
  return (
    <>
      <span className={styles.bar} data-large={legend} aria-hidden="true">
        {shown.map((part) => (
          <span key={part} data-part={part} style={{ flexGrow: parts[part] }} title={t[part] + colon + parts[part]} />
        ))}
      </span>
      {legend && (
        <ul className={styles.legend} aria-label={t.legend}>
          {shown.map((part) => (
            <li key={part}>
              <span data-part={part} aria-hidden="true" />
              {`${t[part]} ${t.share(parts[part], total)}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
