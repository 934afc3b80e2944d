import { useActionData } from 'react-router';
import { Note } from '../components/note.tsx';
import { useMessages } from '../i18n/messages.ts';
import { common } from '../messages/common.ts';
import { isFormTrouble } from './form-trouble.ts';
import { TroubleNote } from './trouble-note.tsx';
import { writtenIn } from './written-in.ts';

/** For a form that was sent and is not on the page any more, as when somebody else was faster: why, and what was written. */
export function LostForm({ shown }: { readonly shown: readonly string[] }) {
  const t = useMessages(common);
  const answer = useActionData<unknown>();
  if (!isFormTrouble(answer) || shown.includes(answer.form)) return null;
  const written = writtenIn(
    Object.entries(answer.values).flatMap(([name, values]) => values.map((value) => [name, value] as const)),
  );
  return (
    <>
      <TroubleNote trouble={answer} />
      {written.length > 0 && (
        <Note tone="hint" role="status">
          <p>{t.written}</p>
          {written.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Note>
      )}
    </>
  );
}
