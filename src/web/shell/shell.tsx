import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useMessages } from '../i18n/messages.ts';
import { shell } from '../messages/shell.ts';
import { FlashNote } from './flash-note.tsx';
import { Header } from './header.tsx';
import { KeyHelp } from './key-help.tsx';
import { Navigation } from './navigation.tsx';
import styles from './shell.module.css';

/** What stands around every page: header, navigation, the sentence after a deed. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useMessages(shell);
  return (
    <>
      <a href="#main" className={styles.skip}>
        {t.skip}
      </a>
      <Header />
      <div className={styles.body}>
        <Navigation className={styles.side} />
        <Main>{children}</Main>
      </div>
      <KeyHelp />
    </>
  );
}

/** On another page the focus goes to its heading, as it would without a script, so that a screen reader reads it. */
function Main({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    (main.current?.querySelector<HTMLElement>('h1') ?? main.current)?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <main ref={main} id="main" tabIndex={-1} className={styles.main}>
      <FlashNote />
      {children}
    </main>
  );
}
