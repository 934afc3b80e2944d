import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import type { RoleName } from '../../src/ledger/terms.ts';
import { serveApplication } from '../../src/server/index.ts';
import { type Look, openPage } from './look-at-pages.ts';

/** The application as it is started, on the sample district in a folder of its own, with a page for each of its roles. */
export async function startSample(browser: Browser) {
  const folder = mkdtempSync(join(tmpdir(), 'duban-sample-'));
  const environment = { ...process.env, DUBAN_DATA: folder, LOG_LEVEL: 'error' };
  const { url, sample, close } = await serveApplication(environment, 'test', 0);
  const { logins, password } = sample!;
  const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();
  return {
    /** Everything that it keeps. */
    folder,
    at: (path: string) => url.replace(/\/$/, '') + path,
    password,
    /** A page of somebody of this role, or with this address; signs in with the password once, then goes by the session. */
    async signedIn(who: RoleName | `${string}@${string}`, look: Look) {
      const session = await openPage(browser, look);
      const { page } = session;
      const known = sessions.get(who);
      if (known) await page.context().addCookies(known);
      else {
        await page.goto(`${url}sign-in`);
        await page
          .locator('input[name=email]')
          .fill(logins.find((one) => one.role === who || one.email === who)!.email);
        await page.locator('input[name=password]').fill(password);
        await page.locator('main button[type=submit]').click();
        await page.waitForURL((address) => address.pathname === '/');
        sessions.set(who, await page.context().cookies());
      }
      return session;
    },
    async close() {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type SampleApplication = Awaited<ReturnType<typeof startSample>>;
