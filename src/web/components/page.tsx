import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { shell } from '../messages/shell.ts';
import { Link } from './link.tsx';
import styles from './page.module.css';

export interface Crumb {
  readonly to: string;
  readonly label: string;
}

interface PageProps {
  readonly title: string;
  /** The pages above this one, the highest first. */
  readonly crumbs?: readonly Crumb[];
  /** A line under the title: what the page holds. */
  readonly lead?: ReactNode;
  /** Buttons and links on the right of the title. */
  readonly actions?: ReactNode;
  /** For running text and forms: no wider than reads well. */
  readonly narrow?: boolean;
  /** A form alone on its page, such as the one to sign in: a card in the middle. */
  readonly card?: boolean;
  /** Printed across the paper: for pages that are a wide table. */
  readonly landscape?: boolean;
  readonly children: ReactNode;
}

// A whole sentence as a title is set smaller.
const LONG = 60;

/** Every page: the title of the window, where it stands, its heading, what one can do with it. */
export function Page({ title, crumbs = [], lead, actions, narrow, card, landscape, children }: PageProps) {
  const t = useMessages(shell);
  return (
    <div className={card ? styles.card : narrow ? styles.narrow : undefined} data-landscape={landscape}>
      <title>{`${title} · ${t.product}`}</title>
      {crumbs.length > 0 && (
        <nav aria-label={t.breadcrumbs} className={styles.crumbs}>
          <ol>
            {crumbs.map(({ to, label }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <header className={styles.header}>
        <div>
          <h1 className={styles.title} data-long={title.length > LONG || undefined} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
