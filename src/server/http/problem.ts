import type { Bilingual } from '../app-context.ts';
import { somethingBroke } from './errors.ts';

/** What a page or a program is told about a refusal. */
export interface Problem {
  readonly id: string;
  readonly status: number;
  readonly sentence: Bilingual;
  readonly requestId: string;
}

interface Refusal extends Error {
  readonly id: string;
  readonly sentence: Bilingual;
  /** Where the cause lies with the server: what whoever sits at a page is told. */
  readonly onPage?: Readonly<Record<Aim, Bilingual>>;
}

/** What was to be done when it failed. */
export type Aim = 'seeing' | 'saving';

/** Only a form saves something. */
export const aimOf = ({ method }: { readonly method: string }): Aim => (method === 'POST' ? 'saving' : 'seeing');

// A refusal that is none of these asks for something that cannot be done: 422.
const STATUS: Readonly<Record<string, number>> = {
  'sign-in-first': 401,
  'area-closed': 403,
  'not-allowed': 403,
  'foreign-form': 403,
  'no-such-page': 404,
  'not-found': 404,
  'no-such-matter': 404,
  'no-such-edition': 404,
  'no-such-person': 404,
  'no-such-unit': 404,
  'changed-meanwhile': 409,
  'form-broken': 400,
  'upload-broken': 400,
  'body-too-large': 413,
  'too-large': 413,
  'upload-too-large': 413,
  'too-many-attempts': 429,
  unexpected: 500,
  'database-refused': 500,
  'file-gone': 500,
  'database-away': 503,
  'database-broken': 503,
  'database-busy': 503,
  'database-closed': 503,
  'database-slow': 503,
  'database-stopped': 503,
  'commit-unknown': 503,
  'directory-unusable': 503,
  'files-away': 503,
  'files-failing': 503,
  'not-ready': 503,
  'sign-in-failed': 503,
  'disk-full': 507,
  'files-full': 507,
};

/** By name and form, because the programs and the pages are two bundles and each has a class DubanError of its own. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'DubanError' && 'sentence' in error && 'id' in error;
}

/** The problem that an error is. Of an unexpected one nothing is told but the number that finds it in the log. */
export function problemOf(error: unknown, requestId: string, aim: Aim): Problem {
  const { id, sentence, onPage }: Refusal = isRefusal(error) ? error : somethingBroke(requestId);
  return { id, status: STATUS[id] ?? 422, sentence: onPage?.[aim] ?? sentence, requestId };
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'requestId' in value && 'sentence' in value && 'id' in value;
}
