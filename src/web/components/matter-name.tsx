import { useLang } from '../i18n/lang.ts';
import { Link } from './link.tsx';
import styles from './matter-name.module.css';

/** What a matter is called. `sharesEnglish`: another one of its sentence has the same English. */
export interface Named {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly sharesEnglish: boolean;
}

interface MatterNameProps {
  readonly matter: Named;
  readonly to: string;
  /** Said before the name, where it has no place of its own. */
  readonly number?: string;
}

/** The name of a matter, on the way to its page. */
export function MatterName({ matter, to, number }: MatterNameProps) {
  const title = useMatterTitle(matter);
  return (
    <>
      <Link to={to} className={styles.title} title={title}>
        {number ? `${number} ${title}` : title}
      </Link>
      <OwnClause matter={matter} />
    </>
  );
}

export const useMatterTitle = ({ titleZh, titleEn }: Named): string =>
  useLang() === 'zh' ? titleZh : titleEn || titleZh;

/** In English, what tells a matter from those of the same sentence: its own clause, which is Chinese. Else null. */
export const useOwnClause = ({ titleZh, sharesEnglish }: Named): string | null =>
  useLang() === 'en' && sharesEnglish ? titleZh : null;

export function OwnClause({ matter }: { readonly matter: Named }) {
  const clause = useOwnClause(matter);
  return (
    clause && (
      <span className={styles.own} lang="zh-Hans">
        {clause}
      </span>
    )
  );
}
