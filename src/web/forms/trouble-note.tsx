import { useEffect, useRef } from 'react';
import { ConflictList } from '../changes/conflict-list.tsx';
import { Note } from '../components/note.tsx';
import { useLang } from '../i18n/lang.ts';
import { useMessages } from '../i18n/messages.ts';
import { common } from '../messages/common.ts';
import type { FormTrouble } from './form-trouble.ts';

/** Why the form was not taken. Takes the focus, so that nobody misses it; the first marked field comes into view beside it. */
export function TroubleNote({ trouble }: { trouble: FormTrouble }) {
  const t = useMessages(common);
  const lang = useLang();
  const note = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second refusal takes the focus again
  useEffect(() => {
    const marked = note.current?.closest('form')?.querySelector('[aria-invalid]');
    // In a wide table it may stand out of sight, sideways too.
    marked?.scrollIntoView({ block: 'nearest', inline: 'center' });
    note.current?.focus();
  }, [trouble]);
  return (
    <Note ref={note} tone="trouble" role="alert">
      <p>
        <strong>{trouble.details.length > 0 ? t.partlyTaken : t.notTaken}</strong>
      </p>
      <p>{trouble.sentence[lang]}</p>
      {trouble.details.length > 0 && (
        <ul>
          {trouble.details.map((one) => (
            <li key={one.en}>{one[lang]}</li>
          ))}
        </ul>
      )}
      <ConflictList conflict={trouble.conflict} />
    </Note>
  );
}
