import { useEffect } from 'react';
import { useFormState } from '../forms/form-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { useHydrated } from '../i18n/use-hydrated.ts';
import { many } from '../messages/many.ts';

// The boxes stand in a table and belong to a form elsewhere on the page by its id; so they need no script.

const boxesOf = (form: string) => [
  ...document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][form="${form}"][name=ids]`),
];

interface TickBoxProps {
  readonly form: string;
  readonly value: string;
  /** The number of the matter. */
  readonly number: string;
  readonly defaultChecked?: boolean;
}

export function TickBox({ form, value, number, defaultChecked }: TickBoxProps) {
  const t = useMessages(many);
  return (
    <input
      type="checkbox"
      name="ids"
      value={value}
      form={form}
      defaultChecked={defaultChecked}
      aria-label={t.pick(number)}
    />
  );
}

/** Ticks every row of the table; without a script it can do nothing. */
export function TickAll({ form }: { readonly form: string }) {
  const t = useMessages(many);
  return (
    <input
      type="checkbox"
      disabled={!useHydrated()}
      aria-label={t.pickAll}
      title={t.pickAll}
      onChange={(event) => {
        for (const box of boxesOf(form)) box.checked = event.currentTarget.checked;
      }}
    />
  );
}

/**
 * Stands within the form and counts its ticked boxes. A form that was taken begins anew, this part of it too, and then
 * its boxes with it; of one that was done in part, what is left to do stays ticked.
 */
export function Tally({ form, onCount }: { readonly form: string; readonly onCount: (ticked: number) => void }) {
  const { trouble } = useFormState();
  useEffect(() => {
    for (const box of boxesOf(form)) box.checked = trouble?.values.ids?.includes(box.value) ?? false;
    const count = () => onCount(boxesOf(form).filter(({ checked }) => checked).length);
    count();
    document.addEventListener('change', count);
    return () => document.removeEventListener('change', count);
  }, [form, trouble, onCount]);
  return null;
}
