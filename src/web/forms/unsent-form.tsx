import { Button, Group } from '@mantine/core';
import { useMessages } from '../i18n/messages.ts';
import { common } from '../messages/common.ts';
import { writtenIn } from './written-in.ts';

/** A form that came in after the session had ended. */
export interface Unsent {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Files came with it; a page cannot hand those back. */
  readonly files: boolean;
  readonly signIn: string;
}

/** Gives back what was written, to be sent again after signing in beside it. All of it works without a script. */
export function UnsentForm({ unsent: { action, fields, files, signIn } }: { readonly unsent: Unsent }) {
  const t = useMessages(common);
  return (
    <form method="post" action={action}>
      {fields.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a form may send a name and value twice
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <p>{t.written}</p>
      {writtenIn(fields).map((text) => (
        <blockquote key={text}>{text}</blockquote>
      ))}
      <p>{files ? t.signInCopy : t.signInBeside}</p>
      <Group>
        <Button component="a" href={signIn} target="_blank" rel="noopener" variant={files ? 'filled' : 'default'}>
          {t.signInNewPage}
        </Button>
        {!files && <Button type="submit">{t.sendAgain}</Button>}
      </Group>
    </form>
  );
}
