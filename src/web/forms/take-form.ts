import { data } from 'react-router';
import { ZodError } from 'zod';
import { DubanError } from '../../platform/errors.ts';
import { type Bilingual, formBroken, isRefusal, type NamedConflict, problemOf } from '../../server/index.ts';
import type { FormTrouble } from './form-trouble.ts';
import { SentForm } from './sent-form.ts';

/** Field troubles that an action finds itself; a deed's own refusals need no wrapping. */
export class FieldTrouble extends Error {
  readonly fields: Readonly<Record<string, Bilingual>>;

  constructor(fields: Readonly<Record<string, Bilingual>>) {
    super(Object.keys(fields).join(', '));
    this.fields = fields;
  }
}

interface More extends Partial<NamedConflict> {
  readonly fields?: Readonly<Record<string, Bilingual>>;
  readonly details?: readonly Bilingual[];
  /** What of the form is still to be done; the rest of it is. */
  readonly left?: Readonly<Record<string, string[]>>;
}
const NO_CONFLICT: NamedConflict = { changes: [], names: {} };

type Deed = (form: SentForm) => Promise<Response>;

// Of these a form can say nothing: they have a page of their own.
const PAGE_OF_ITS_OWN = new Set(['sign-in-first', 'area-closed', 'not-found', 'no-such-page']);

const FAULTS = new WeakMap<FormTrouble, unknown>();

/** What went wrong in the program or under it, where that is why a form was not taken: for the log alone. */
export const faultOf = (trouble: FormTrouble): unknown => FAULTS.get(trouble);

/**
 * Reads the form of a request and hands it to the deed of its intent. A refusal comes back to the form with its
 * sentence and with everything that was typed; what is unexpected is thrown on.
 */
export async function takeForm(request: Request, deeds: Readonly<Record<string, Deed>>) {
  const form = new SentForm(
    await request.formData().catch((error: unknown) => {
      throw formBroken(error);
    }),
  );
  const deed = Object.hasOwn(deeds, form.intent) ? deeds[form.intent] : undefined;
  try {
    if (!deed) throw unknownIntent(form.intent);
    return await deed(form);
  } catch (error) {
    const trouble = troubleOf(error, form);
    if (!trouble) throw error;
    // Of a form that is filled in wrong nobody is to blame but its writer.
    const status = isRefusal(error) ? problemOf(error, '', 'saving').status : 422;
    const fault = status >= 500 ? error : (error as Error).cause;
    if (fault) FAULTS.set(trouble, fault);
    // After a failure the page would not load anew, and would show what was done as if it were not.
    if (trouble.id === 'partly-done') return data(trouble, { status: 207 });
    return data(trouble, { status: status === 409 || status >= 500 ? status : 422 });
  }
}

function troubleOf(error: unknown, form: SentForm): FormTrouble | null {
  const common = { form: form.name, values: form.values, details: [], conflict: NO_CONFLICT };
  if (error instanceof ZodError) return { ...common, id: 'fields', sentence: CHECK_FIELDS, fields: fieldsOf(error) };
  if (error instanceof FieldTrouble) return { ...common, id: 'fields', sentence: CHECK_FIELDS, fields: error.fields };
  if (!isRefusal(error) || PAGE_OF_ITS_OWN.has(error.id)) return null;
  const { fields = {}, details = [], left = {}, changes, names } = error as typeof error & More;
  const { id, sentence } = problemOf(error, '', 'saving');
  const conflict = changes && names ? { changes, names } : NO_CONFLICT;
  return { ...common, id, sentence, fields, details, conflict, values: { ...common.values, ...left } };
}

function fieldsOf(error: ZodError): Record<string, Bilingual> {
  const fields: Record<string, Bilingual> = {};
  for (const issue of error.issues) {
    const own = issue.code === 'custom' ? (issue.params?.sentence as Bilingual | undefined) : undefined;
    const missing = issue.code === 'invalid_type' || (issue.code === 'too_small' && issue.origin === 'string');
    fields[String(issue.path[0] ?? '')] ??=
      own ?? (missing ? FIELD_EMPTY : issue.code === 'too_big' ? TOO_MUCH : CHECK);
  }
  return fields;
}

const unknownIntent = (intent: string) =>
  new DubanError('unknown-intent', {
    en: `The page does not know the deed “${intent}”. Open the page again and repeat it.`,
    zh: `页面不支持操作“${intent}”。请重新打开页面后再试。`,
  });

const CHECK_FIELDS = { en: 'Check the marked fields; nothing was saved yet.', zh: '请检查标出的内容，尚未保存。' };
export const FIELD_EMPTY = { en: 'Fill this in.', zh: '请填写此项。' };
const TOO_MUCH = { en: 'This is too long or too large.', zh: '内容过长或数值过大。' };
const CHECK = { en: 'This does not have the right form; check it.', zh: '格式不正确，请检查。' };
