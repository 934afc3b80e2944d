import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** Where there is nothing: what would stand here, and what to do so that it does. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}
