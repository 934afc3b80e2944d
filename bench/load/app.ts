import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { packageRoot } from '../../src/platform/package-root.ts';

export interface App {
  readonly url: string;
  readonly pid: number;
  /** What it printed when it started. */
  readonly said: string;
  stop(): Promise<void>;
}

/** The built application in a process of its own, as `npm start` runs it. */
export async function startApp(env: Readonly<Record<string, string>>): Promise<App> {
  const child = spawn(process.execPath, [join(packageRoot(), 'dist', 'duban.js'), 'serve', '--port', '0'], {
    env: { ...process.env, ...env, DUBAN_LANG: 'en' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.setEncoding('utf8');
  // One write tells everything.
  const [said] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [string];
  child.stdout.resume();
  const [url] = /http:\/\/\S+/.exec(String(said)) ?? [];
  if (!url) throw new Error(`The application did not start: ${said}`);
  return {
    url,
    pid: child.pid!,
    said,
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** Signs in with the form of the page, as a browser does; returns what its Cookie header says from then on. */
export async function signIn(url: string, email: string, password: string, lang: 'zh' | 'en'): Promise<string> {
  const response = await fetch(new URL('/sign-in', url), {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: new URL(url).origin },
    body: new URLSearchParams({ intent: 'sign-in', email, password }),
  });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.slice(0, cookie.indexOf(';')));
  if (!cookies.some((cookie) => cookie.includes('session_token')))
    throw new Error(`${email} could not sign in: ${response.status}`);
  return [...cookies, `duban-lang=${lang}`].join('; ');
}
