import { Form } from 'react-router';
import { Icon } from '../components/icon.tsx';
import { useMessages } from '../i18n/messages.ts';
import { shell } from '../messages/shell.ts';
import styles from './search-box.module.css';

export const SEARCH_ID = 'search';

/** Searches the ledger; the address is the search. */
export function SearchBox() {
  const t = useMessages(shell);
  return (
    <Form role="search" action="/ledger" className={styles.box}>
      <input type="hidden" name="year" value="all" />
      <input
        id={SEARCH_ID}
        type="search"
        name="q"
        aria-label={t.search}
        placeholder={t.searchHint}
        maxLength={200}
        className={styles.input}
      />
      <button type="submit" aria-label={t.searchButton} className={styles.button}>
        <Icon name="search" size={16} />
      </button>
    </Form>
  );
}
