import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Column, DataTable } from '../../components/data-table.tsx';
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

/** Sign-in links of many, one below the other; copied, they are lines that a table takes. */
export function LinksToHand({ links }: { links: readonly PersonalLink[] }) {
  const t = useMessages(people);
  const columns: Column<PersonalLink>[] = [
    { key: 'name', head: t.name, rowHead: true, width: '8rem', cell: ({ name }) => name },
    { key: 'email', head: t.email, width: '15rem', cell: ({ email }) => email },
    { key: 'link', head: t.linkHead, cell: ({ url }) => url },
  ];
  return (
    <Stack gap="xs" mb="lg">
      <Note tone="hint" role="status">
        <p>{t.links}</p>
        <Copy text={links.map(({ name, email, url }) => [name, email, url].join('\t')).join('\n')} />
      </Note>
      <DataTable caption={t.links} columns={columns} rows={links} rowKey={({ url }) => url} empty={null} fixed />
    </Stack>
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
