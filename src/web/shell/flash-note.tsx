import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { Icon } from '../components/icon.tsx';
import { dropTaken } from '../forms/drafts.ts';
import { useLang } from '../i18n/lang.ts';
import { useMessages } from '../i18n/messages.ts';
import { useHydrated } from '../i18n/use-hydrated.ts';
import { shell } from '../messages/shell.ts';
import { useRootData } from '../root-data.ts';
import styles from './flash-note.module.css';

/** What was done, said once on the page that follows. */
export function FlashNote() {
  const t = useMessages(shell);
  const lang = useLang();
  const hydrated = useHydrated();
  const { flash } = useRootData();
  const [dismissed, setDismissed] = useState<string | null>(null);
  const { key } = useLocation();
  const seen = useRef<{ flash: string; key: string }>(undefined);

  // Going on to another page asks the server for that page only: the sentence must go by itself.
  useEffect(() => {
    if (!flash) return;
    if (seen.current?.flash !== flash.id) seen.current = { flash: flash.id, key };
    else if (seen.current.key !== key) setDismissed(flash.id);
  }, [flash, key]);

  useEffect(() => {
    if (flash?.acknowledged) dropTaken(flash.acknowledged);
  }, [flash]);

  const shown = flash && flash.id !== dismissed;
  return (
    <div role="status">
      {shown && (
        <div className={styles.note}>
          <span>{flash.sentence[lang]}</span>
          {hydrated && (
            <button
              type="button"
              aria-label={t.dismiss}
              onClick={() => setDismissed(flash.id)}
              className={styles.close}
            >
              <Icon name="close" size={16} />
            </button>
          )}
        </div>
      )}
    </div>
  );
}
