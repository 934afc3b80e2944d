import { Form, useLocation } from 'react-router';
import { Disclosure } from '../components/disclosure.tsx';
import { Icon } from '../components/icon.tsx';
import { Link } from '../components/link.tsx';
import { htmlLang, useLang } from '../i18n/lang.ts';
import { useMessages } from '../i18n/messages.ts';
import { shell } from '../messages/shell.ts';
import { useRootData } from '../root-data.ts';
import { AccountMenu } from './account-menu.tsx';
import styles from './header.module.css';
import { LoadingBar } from './loading-bar.tsx';
import { Navigation } from './navigation.tsx';
import { SearchBox } from './search-box.tsx';

export function Header() {
  const t = useMessages(shell);
  const lang = useLang();
  const { actor, areas } = useRootData();
  return (
    <header className={styles.header}>
      <LoadingBar />
      {areas.length > 0 && (
        <Disclosure label={t.menu} icon={<Icon name="menu" size={22} />} className={styles.menu}>
          <Navigation />
        </Disclosure>
      )}
      <Link to="/" className={styles.product}>
        <span lang="zh-Hans">督办</span>{' '}
        <span lang="en" className={styles.latin}>
          Duban
        </span>
      </Link>
      {actor && <span className={styles.place}>{actor.jurisdiction[lang]}</span>}
      <span className={styles.gap} />
      {areas.some(({ id }) => id === 'ledger') && <SearchBox />}
      <LanguageSwitch />
      <AccountMenu />
    </header>
  );
}

function LanguageSwitch() {
  const t = useMessages(shell);
  const other = useLang() === 'zh' ? 'en' : 'zh';
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action="/preferences" preventScrollReset>
      <input type="hidden" name="back" value={pathname + search} />
      <button type="submit" name="lang" value={other} lang={htmlLang(other)} className={styles.plain}>
        {t.otherLanguage}
      </button>
    </Form>
  );
}
