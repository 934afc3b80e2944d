import { redirect } from 'react-router';
import { Refused } from '../../../delivery/index.ts';
import type { Refusing, SignInResult } from '../../../server/index.ts';

/** What was refused comes back to its form like any deed. */
export function unlessRefused<T extends { kind: string }>(result: T | Refusing): T {
  if (result.kind === 'refused') throw new Refused((result as Refusing).refusal);
  return result as T;
}

/** A redirect that hands on the cookies of sign-in. */
export function goWith(to: string, cookies: readonly string[]): Response {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return redirect(to, { status: 303, headers });
}

/** In, or to the second step. */
export function onwards(result: SignInResult, next: string): Response {
  const { kind, cookies } = unlessRefused(result);
  return goWith(kind === 'second-factor' ? `/sign-in/code?next=${encodeURIComponent(next)}` : next, cookies);
}
