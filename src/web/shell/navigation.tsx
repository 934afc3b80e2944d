import { NavLink } from 'react-router';
import { Icon } from '../components/icon.tsx';
import { useMessages } from '../i18n/messages.ts';
import { shell } from '../messages/shell.ts';
import { useRootData } from '../root-data.ts';
import styles from './navigation.module.css';

/** The areas that this reader may open. NavLink marks the present one with aria-current. */
export function Navigation({ className }: { className?: string }) {
  const t = useMessages(shell);
  const { areas } = useRootData();
  if (areas.length === 0) return null;
  return (
    <nav aria-label={t.mainNavigation} className={className}>
      <ul className={styles.list}>
        {areas.map(({ id, path }) => (
          <li key={id}>
            <NavLink to={path} end={path === '/'} className={styles.link}>
              <Icon name={id} />
              {t[id]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
