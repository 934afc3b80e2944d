import { useActionData } from 'react-router';
import { Disclosure } from '../components/disclosure.tsx';
import { DeedForm, type DeedFormProps } from './deed-form.tsx';
import { isFormTrouble } from './form-trouble.ts';

interface DeedPanelProps extends DeedFormProps {
  readonly label: string;
  readonly look?: 'button' | 'primary' | 'bare';
  readonly align?: 'start' | 'end';
  readonly group?: string;
}

/** A button that opens the form of a deed. A form that was not taken is open, without a script as well. */
export function DeedPanel({ label, look = 'button', align, group, ...form }: DeedPanelProps) {
  const answer = useActionData<unknown>();
  const failed = isFormTrouble(answer) && answer.form === (form.name ?? form.intent);
  return (
    <Disclosure label={label} look={look} align={align} group={group} open={failed}>
      <DeedForm {...form} />
    </Disclosure>
  );
}
