import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Note } from '../../components/note.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { useHydrated } from '../../i18n/use-hydrated.ts';
import { people } from '../../messages/people.ts';

export interface Link {
  readonly url: string;
  readonly email: string;
}

/** A sign-in link, shown once and whole, so that it can be copied: with a button, or by hand. */
export function LinkToHand({ link: { url, email } }: { link: Link }) {
  const t = useMessages(people);
  const hydrated = useHydrated();
  const [copied, setCopied] = useState(false);
  // Browsers give the clipboard to pages over https and to this machine's own only.
  const canCopy = hydrated && navigator.clipboard !== undefined;
  return (
    <Note tone="hint" role="status">
      <p>{t.link(email)}</p>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          readOnly
          value={url}
          aria-label={t.link(email)}
          onFocus={(event) => event.currentTarget.select()}
        />
        {canCopy && (
          <Button variant="default" onClick={() => void navigator.clipboard.writeText(url).then(() => setCopied(true))}>
            {copied ? t.copied : t.copy}
          </Button>
        )}
      </Group>
    </Note>
  );
}
