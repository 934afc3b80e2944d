const nameOf = (cookie: string) => cookie.slice(0, cookie.indexOf('='));

/**
 * Sends along the cookies with which a session lives on or a dead one is cleared. What the page itself did comes last: who
 * signs in with the cookie of an old session stays signed in, and who signs out is out.
 */
export function prolong(response: Response, cookies: readonly string[]): void {
  const done = new Set(response.headers.getSetCookie().map(nameOf));
  for (const cookie of cookies) if (!done.has(nameOf(cookie))) response.headers.append('Set-Cookie', cookie);
}
