import { useMessages } from '../../i18n/messages.ts';
import { reports } from '../../messages/reports.ts';
import styles from './wizard.module.css';

/** How many of the proposals are decided: the number, and the browser's own bar. */
export function ProgressBar({ done, all }: { done: number; all: number }) {
  const t = useMessages(reports);
  return (
    <span className={styles.progress}>
      <progress value={done} max={Math.max(1, all)} aria-label={t.progress} />
      <span>{t.done(done, all)}</span>
    </span>
  );
}
