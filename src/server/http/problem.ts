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
}

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
  'body-too-large': 413,
  'too-large': 413,
  'too-many-attempts': 429,
  unexpected: 500,
  'database-refused': 500,
  'database-away': 503,
  'database-busy': 503,
  'database-closed': 503,
  'database-slow': 503,
  'database-stopped': 503,
  'commit-unknown': 503,
  'not-ready': 503,
  'disk-full': 507,
};

/** By name and form, because the programs and the pages are two bundles and each has a class DubanError of its own. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'DubanError' && 'sentence' in error && 'id' in error;
}

/** The problem that an error is. Of an unexpected one nothing is told but the number that finds it in the log. */
export function problemOf(error: unknown, requestId: string): Problem {
  const { id, sentence } = isRefusal(error) ? error : somethingBroke(requestId);
  return { id, status: STATUS[id] ?? 422, sentence, requestId };
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'requestId' in value && 'sentence' in value && 'id' in value;
}
