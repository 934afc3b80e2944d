import type { Bilingual, NamedConflict } from '../../server/index.ts';

/** Why a form was not taken; the page shows it at the form, with what was typed. */
export interface FormTrouble {
  readonly form: string;
  readonly id: string;
  readonly sentence: Bilingual;
  readonly fields: Readonly<Record<string, Bilingual>>;
  /** Of a deed on several things, those that were not done, and why. */
  readonly details: readonly Bilingual[];
  /** What somebody else changed since the page was opened. */
  readonly conflict: NamedConflict;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

export function isFormTrouble(value: unknown): value is FormTrouble {
  return typeof value === 'object' && value !== null && 'form' in value && 'sentence' in value && 'fields' in value;
}
