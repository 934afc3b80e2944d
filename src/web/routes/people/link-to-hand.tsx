import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Note } from '../../components/note.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { useHydrated } from '../../i18n/use-hydrated.ts';
import { people } from '../../messages/people.ts';

export interface Link {
  readonly url: string;
  readonly email: string;
}

export interface PersonalLink extends Link {
  readonly name: string;
}

/** Sign-in links of many, as lines that a table takes. */
export function LinksToHand({ links }: { links: readonly PersonalLink[] }) {
  const t = useMessages(people);
  const text = links.map(({ name, email, url }) => [name, email, url].join('\t')).join('\n');
  return (
    <Note tone="hint" role="status">
      <p>{t.links}</p>
      <Textarea readOnly value={text} rows={Math.min(12, links.length + 1)} aria-label={t.links} mb="xs" />
      <Copy text={text} />
    </Note>
  );
}

function Copy({ text }: { text: string }) {
  const t = useMessages(people);
  const hydrated = useHydrated();
  const [copied, setCopied] = useState(false);
  // Browsers give the clipboard to pages over https and to this machine's own only.
  if (!hydrated || navigator.clipboard === undefined) return null;
  return (
    <Button variant="default" onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
      {copied ? t.copied : t.copy}
    </Button>
  );
}

/** A sign-in link, shown once and whole, so that it can be copied: with a button, or by hand. */
export function LinkToHand({ link: { url, email } }: { link: Link }) {
  const t = useMessages(people);
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
        <Copy text={url} />
      </Group>
    </Note>
  );
}
