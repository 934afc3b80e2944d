import type { ReactNode } from 'react';
import { Disclosure } from '../components/disclosure.tsx';
import styles from './confirm.module.css';

/**
 * A deed that asks once more: the first button opens the question, the second, among the children, does it. A
 * disclosure rather than a dialog, so that it asks without a script as well.
 */
export function Confirm({ label, question, children }: { label: string; question: string; children: ReactNode }) {
  return (
    <Disclosure label={label} look="button">
      <p className={styles.question}>{question}</p>
      <div className={styles.buttons}>{children}</div>
    </Disclosure>
  );
}
