import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Form, useActionData, useLocation, useNavigation, useRevalidator } from 'react-router';
import { v7 } from 'uuid';
import { Note } from '../components/note.tsx';
import { useMessages } from '../i18n/messages.ts';
import { useHydrated } from '../i18n/use-hydrated.ts';
import { common } from '../messages/common.ts';
import { useRootData } from '../root-data.ts';
import { dropDraft, restoreDraft, saveDraft } from './drafts.ts';
import { FormContext } from './form-context.ts';
import { type FormTrouble, isFormTrouble } from './form-trouble.ts';
import { TroubleNote } from './trouble-note.tsx';

export interface DeedFormProps {
  /** The deed that the action performs. */
  readonly intent: string;
  /** Tells this form from others of the same intent on the page; else the intent does. */
  readonly name?: string;
  /** The version of the record; the deed refuses when somebody changed it meanwhile. */
  readonly version?: number;
  /** The form sends files. */
  readonly files?: boolean;
  /** Another page's action; else the page's own. */
  readonly action?: string;
  /** For fields that stand outside of the form and name it. */
  readonly id?: string;
  readonly children: ReactNode;
}

/**
 * A plain form that works without a script. With one it also shows that it is being sent, and keeps what was typed in
 * the browser until the server has taken it.
 */
export function DeedForm(props: DeedFormProps) {
  const [round, setRound] = useState(0);
  // Once taken, the same form begins anew: empty, with a request id of its own.
  return <Round key={round} {...props} onTaken={() => setRound(round + 1)} />;
}

function Round({
  intent,
  name = intent,
  version,
  files,
  action,
  id,
  children,
  onTaken,
}: DeedFormProps & { onTaken: () => void }) {
  // The server's and the browser's differ, and either will do.
  const [requestId] = useState(() => v7());
  const form = useRef<HTMLFormElement>(null);
  const trouble = useTrouble(name);
  const navigation = useNavigation();
  const pending = navigation.formData?.get('form') === name;
  const draft = useDraft(form, name, trouble !== null, onTaken);
  useFreshVersion(trouble?.id === 'changed-meanwhile');
  return (
    <Form
      ref={form}
      id={id}
      method="post"
      action={action}
      encType={files ? 'multipart/form-data' : undefined}
      preventScrollReset
      onInput={draft.save}
      onSubmit={draft.saveSent}
    >
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="form" value={name} />
      <input type="hidden" name="requestId" defaultValue={requestId} suppressHydrationWarning />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <FormContext value={{ trouble, pending }}>
        {trouble && <TroubleNote trouble={trouble} />}
        {draft.restored && <DraftNote onDrop={draft.drop} />}
        {children}
      </FormContext>
    </Form>
  );
}

/** Why this form was not taken. Loading the page again, as after a collision, takes the answer away; the reason stays. */
function useTrouble(name: string): FormTrouble | null {
  const answer = useActionData<unknown>();
  const fresh = isFormTrouble(answer) && answer.form === name ? answer : null;
  const [kept, keep] = useState(fresh);
  if (fresh && fresh !== kept) keep(fresh);
  return fresh ?? kept;
}

function DraftNote({ onDrop }: { onDrop: () => void }) {
  const t = useMessages(common);
  return (
    <Note tone="hint" role="status">
      {t.draftBack}{' '}
      <Button size="compact-xs" variant="default" onClick={onDrop}>
        {t.draftDrop}
      </Button>
    </Note>
  );
}

function useDraft(
  form: React.RefObject<HTMLFormElement | null>,
  name: string,
  hasTrouble: boolean,
  onTaken: () => void,
) {
  const { pathname } = useLocation();
  const { actor, flash } = useRootData();
  const hydrated = useHydrated();
  const [restored, setRestored] = useState<ReturnType<typeof restoreDraft>>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const signedIn = actor !== null;
  const key = `${actor?.personId ?? ''}:${pathname}:${name}`;

  useEffect(() => {
    if (hydrated && signedIn && form.current && !hasTrouble) setRestored(restoreDraft(key, form.current));
  }, [hydrated, signedIn, key, form, hasTrouble]);

  // What was sent in vain is to be seen; when this runs, the panel has closed itself as on every new page.
  useEffect(() => {
    if (restored?.sent) form.current?.closest('details')?.setAttribute('open', '');
  }, [restored, form]);

  const acknowledged = flash?.acknowledged;
  useEffect(() => {
    const own = form.current?.elements.namedItem('requestId');
    if (!acknowledged || !(own instanceof HTMLInputElement) || own.value !== acknowledged) return;
    clearTimeout(timer.current);
    dropDraft(key);
    form.current?.closest('details')?.removeAttribute('open');
    onTaken();
  }, [acknowledged, key, form, onTaken]);

  // Of somebody who is not signed in nothing is kept: the machine may be shared.
  const save = (sent: boolean) => signedIn && form.current && saveDraft(key, form.current, sent);
  return {
    restored,
    saveSent: () => {
      clearTimeout(timer.current);
      save(true);
    },
    save: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => save(false), 300);
    },
    drop: () => {
      dropDraft(key);
      form.current?.reset();
      setRestored(null);
    },
  };
}

/** After a collision the page loads what the other person wrote, so that the next attempt is made knowingly. */
function useFreshVersion(collided: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (collided) void revalidate();
  }, [collided, revalidate]);
}
