import { useNavigation } from 'react-router';
import { useMessages } from '../i18n/messages.ts';
import { shell } from '../messages/shell.ts';
import styles from './loading-bar.module.css';

/** Appears when a page takes longer than a moment. */
export function LoadingBar() {
  const t = useMessages(shell);
  const { state } = useNavigation();
  if (state === 'idle') return null;
  return <div role="progressbar" aria-label={t.loading} className={styles.bar} />;
}
