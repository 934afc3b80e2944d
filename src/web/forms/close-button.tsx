import { Button } from '@mantine/core';
import { useMessages } from '../i18n/messages.ts';
import { useHydrated } from '../i18n/use-hydrated.ts';
import { common } from '../messages/common.ts';

/** Closes the panel in which it stands. What was typed stays in the form. Without a script the panel's own button does it. */
export function CloseButton() {
  const t = useMessages(common);
  if (!useHydrated()) return null;
  return (
    <Button
      variant="default"
      onClick={({ currentTarget }) => {
        const panel = currentTarget.closest('details');
        panel?.removeAttribute('open');
        panel?.querySelector('summary')?.focus();
      }}
    >
      {t.close}
    </Button>
  );
}
