import { Button, TextInput } from '@mantine/core';
import { Form, useSearchParams } from 'react-router';
import { useMessages } from '../i18n/messages.ts';
import { common } from '../messages/common.ts';
import styles from './find-form.module.css';
import { Link } from './link.tsx';

/** Narrows a list by words. The address holds them, so that it works without a script. */
export function FindForm({ label, placeholder }: { label: string; placeholder: string }) {
  const t = useMessages(common);
  const [search] = useSearchParams();
  const words = search.get('q') ?? '';
  return (
    <Form key={words} method="get" role="search" aria-label={label} className={`${styles.form} no-print`}>
      <TextInput
        name="q"
        type="search"
        size="xs"
        w="16rem"
        aria-label={label}
        placeholder={placeholder}
        defaultValue={words}
      />
      <Button type="submit" size="xs" variant="default">
        {t.find}
      </Button>
      {words && <Link to="?">{t.showAll}</Link>}
    </Form>
  );
}

/** The words by which a list is narrowed, as its address holds them. */
export function foundBy(search: URLSearchParams): string {
  const words = search.get('q');
  return words ? String(new URLSearchParams({ q: words })) : '';
}
