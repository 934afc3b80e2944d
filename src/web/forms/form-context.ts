import { createContext, use } from 'react';
import { useLang } from '../i18n/lang.ts';
import type { FormTrouble } from './form-trouble.ts';

interface FormState {
  readonly trouble: FormTrouble | null;
  readonly pending: boolean;
}

export const FormContext = createContext<FormState>({ trouble: null, pending: false });

export const useFormState = (): FormState => use(FormContext);

/** What a field shows: its error, and what was typed before rather than what it began with. */
export function useFieldState(name: string, defaultValue: string | undefined): { error?: string; value: string } {
  const { trouble } = useFormState();
  const lang = useLang();
  return { error: trouble?.fields[name]?.[lang], value: trouble?.values[name]?.[0] ?? defaultValue ?? '' };
}
