import { Form, useLocation } from 'react-router';
import { Disclosure } from '../components/disclosure.tsx';
import { Icon } from '../components/icon.tsx';
import { Link } from '../components/link.tsx';
import { dropAllDrafts } from '../forms/drafts.ts';
import { useMessages } from '../i18n/messages.ts';
import { shell } from '../messages/shell.ts';
import { useRootData } from '../root-data.ts';
import styles from './account-menu.module.css';

const SCHEMES = ['auto', 'light', 'dark'] as const;

export function AccountMenu() {
  const t = useMessages(shell);
  const { actor } = useRootData();
  const { pathname, search } = useLocation();
  return (
    <Disclosure
      label={actor ? `${t.account}: ${actor.name}` : t.account}
      icon={<Face name={actor?.name} />}
      align="end"
    >
      {actor ? (
        <>
          <p className={styles.name}>{actor.name}</p>
          <p className={styles.roles}>{actor.roles.map((role) => t[role]).join(' · ')}</p>
          <Link to="/account">{t.myAccount}</Link>
        </>
      ) : (
        <Link to={`/sign-in?next=${encodeURIComponent(pathname + search)}`}>{t.signIn}</Link>
      )}
      <SchemeSwitch back={pathname + search} />
      {actor && (
        <Form method="post" action="/sign-out" onSubmit={dropAllDrafts}>
          <button type="submit" className={styles.out}>
            {t.signOut}
          </button>
        </Form>
      )}
    </Disclosure>
  );
}

function Face({ name }: { name?: string }) {
  return (
    <>
      <Icon name="person" />
      {name && <span className={styles.face}>{name}</span>}
    </>
  );
}

function SchemeSwitch({ back }: { back: string }) {
  const t = useMessages(shell);
  const { scheme } = useRootData();
  return (
    <Form method="post" action="/preferences" preventScrollReset className={styles.schemes}>
      <input type="hidden" name="back" value={back} />
      <fieldset className={styles.set}>
        <legend>{t.scheme}</legend>
        {SCHEMES.map((one) => (
          <button key={one} type="submit" name="scheme" value={one} aria-pressed={scheme === one}>
            {t[one]}
          </button>
        ))}
      </fieldset>
    </Form>
  );
}
