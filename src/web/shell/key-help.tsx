import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useMessages } from '../i18n/messages.ts';
import { shell } from '../messages/shell.ts';
import { useRootData } from '../root-data.ts';
import styles from './key-help.module.css';
import { SEARCH_ID } from './search-box.tsx';
import { isTyping, useSingleKeys } from './single-keys.ts';

const LETTERS = {
  today: 't',
  ledger: 'l',
  verification: 'v',
  dashboard: 'd',
  reports: 'r',
  units: 'u',
  people: 'p',
  settings: 's',
};

/** The keys of single pages. What they do stands with the pages; here are their names. */
const KEYS_OF: readonly (readonly [RegExp, readonly (readonly [keys: string, says: keyof typeof shell])[]])[] = [
  [
    /^\/ledger\/?$/,
    [
      ['j k', 'keyRows'],
      ['x', 'keyTick'],
    ],
  ],
  [
    /^\/reports\/[^/]+\/?$/,
    [
      ['j k', 'keyProposals'],
      ['a', 'keyAccept'],
      ['x', 'keyReject'],
      ['e', 'keyEdit'],
      ['s', 'keySplit'],
      ['m', 'keyTickProposal'],
      ['M', 'keyMerge'],
      ['o', 'keyReopen'],
      ['u', 'keyUndo'],
    ],
  ],
];

const DIALOG_ID = 'keys';

/** Opens the list of keys, for a button that a page shows. */
export function showKeys(): void {
  const dialog = document.getElementById(DIALOG_ID);
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
}

/** The keys of the whole application; `?` shows them. They can be turned off, for people who steer by voice. */
export function KeyHelp() {
  const t = useMessages(shell);
  const { areas } = useRootData();
  const { pathname } = useLocation();
  const dialog = useRef<HTMLDialogElement>(null);
  const { on, turn } = useKeys(dialog);
  return (
    <dialog ref={dialog} id={DIALOG_ID} className={styles.dialog} aria-labelledby="key-help">
      <h2 id="key-help" className={styles.title}>
        {t.keys}
      </h2>
      <dl className={styles.list}>
        {(KEYS_OF.find(([pages]) => pages.test(pathname))?.[1] ?? []).map(([keys, says]) => (
          <Key key={keys} keys={keys} says={t[says]} />
        ))}
        <Key keys="/" says={t.keySearch} />
        <Key keys="?" says={t.keyHelp} />
        <Key keys="Esc" says={t.keyClose} />
        {areas.map(({ id }) => (
          <Key key={id} keys={`g ${LETTERS[id]}`} says={t[id]} />
        ))}
      </dl>
      <label className={styles.off}>
        <input type="checkbox" checked={on} onChange={(event) => turn(event.currentTarget.checked)} /> {t.keySingle}
      </label>
      <form method="dialog">
        <Button type="submit" variant="default" autoFocus>
          {t.close}
        </Button>
      </form>
    </dialog>
  );
}

function Key({ keys, says }: { keys: string; says: string }) {
  return (
    <div>
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{says}</dd>
    </div>
  );
}

function useKeys(dialog: React.RefObject<HTMLDialogElement | null>) {
  const { areas } = useRootData();
  const navigate = useNavigate();
  const { on, turn } = useSingleKeys();
  const afterG = useRef(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const went = afterG.current;
      afterG.current = false;
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || dialog.current?.open) return;
      if (event.key === '?') dialog.current?.showModal();
      else if (!on) return;
      else if (went) {
        const area = areas.find(({ id }) => LETTERS[id] === event.key);
        if (area) void navigate(area.path);
      } else if (event.key === 'g') afterG.current = true;
      else if (event.key === '/') {
        event.preventDefault();
        document.getElementById(SEARCH_ID)?.focus();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [areas, navigate, on, dialog]);
  return { on, turn };
}
