import type { ReactNode, Ref } from 'react';
import styles from './note.module.css';

interface NoteProps {
  readonly tone: 'trouble' | 'hint';
  readonly role: 'alert' | 'status' | 'note';
  readonly ref?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** Sentences that stand out from the page. It can take the focus, so that nobody misses them. */
export function Note({ tone, role, ref, children }: NoteProps) {
  return (
    <div ref={ref} tabIndex={-1} role={role} className={styles.note} data-tone={tone}>
      {children}
    </div>
  );
}
