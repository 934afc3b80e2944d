import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { common } from '../messages/common.ts';
import { useFormState } from './form-context.ts';

interface SubmitProps {
  readonly children?: ReactNode;
  /** What it says while the form is on its way, where that takes longer than a moment. */
  readonly sending?: string;
  readonly variant?: 'filled' | 'default' | 'light' | 'subtle';
  readonly color?: string;
  readonly size?: 'xs' | 'sm' | 'compact-sm' | 'compact-xs';
  /** For a form with several buttons. */
  readonly name?: string;
  readonly value?: string;
}

/** Sends the form; shows that it is on its way and cannot be pressed twice. */
export function Submit({ children, sending, variant = 'filled', size = 'sm', ...rest }: SubmitProps) {
  const t = useMessages(common);
  const { pending } = useFormState();
  return (
    <Button type="submit" variant={variant} size={size} disabled={pending} aria-busy={pending} {...rest}>
      {pending ? `${sending ?? t.sending} …` : (children ?? t.save)}
    </Button>
  );
}
