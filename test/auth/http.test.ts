import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/platform/database/database.ts';
import { createApp } from '../../src/server/http/create-app.ts';
import { freshPostgres } from '../database/harness.ts';
import { previewServices } from '../web/preview-services.ts';
import { authOn, Browser, foundPlace, ORIGIN, PASSWORD, tokenOf } from './town.ts';

// The way through the whole program: what stands before the pages, and a page that only signs in and says who is there.
let database: Database;
let app: ReturnType<typeof createApp>;
const email = 'shen@yunhe.example';

beforeAll(async () => {
  database = await freshPostgres();
  await foundPlace(database, '云河区');
  const provider = { id: 'city', name: '市统一认证', clientId: 'duban', clientSecret: 'secret' };
  const { auth } = authOn(database, {
    // Nothing answers there: a provider that is away must not keep the program from starting.
    providers: [{ ...provider, discoveryUrl: 'http://127.0.0.1:1/.well-known/openid-configuration' }],
  });
  const [link] = await auth.firstRunLinks();
  await auth.acceptInvitation(tokenOf(link!.url), { name: '沈明', email, password: PASSWORD });
  app = createApp({
    services: previewServices({ database, auth, log: pino({ level: 'silent' }) }),
    clientFolder: null,
    async pages(request, { actor }) {
      if (request.method !== 'POST') return new Response(actor?.name ?? 'nobody');
      if (new URL(request.url).pathname === '/city')
        return new Response(JSON.stringify(await auth.beginSingleSignOn(request, { provider: 'city', next: '/' })));
      const form = await request.formData();
      const done = await auth.signIn(request, { email, password: String(form.get('password')) });
      const cookies = 'cookies' in done ? done.cookies : [];
      return new Response(done.kind, { headers: cookies.map((one) => ['Set-Cookie', one] as [string, string]) });
    },
  });
}, 120_000);
afterAll(() => database.close());

const post = (browser: Browser, path: string, password: string, origin = ORIGIN) => {
  const headers = new Headers(browser.request().headers);
  headers.set('Origin', origin);
  return app.request(`${ORIGIN}${path}`, { method: 'POST', headers, body: new URLSearchParams({ password }) });
};
const who = async (browser: Browser) => (await app.request(browser.request(`${ORIGIN}/`))).text();

test('a form signs in, and the next request knows who it is', async () => {
  const browser = new Browser();
  expect(await who(browser)).toBe('nobody');
  expect(await (await post(browser, '/sign-in', 'not the password')).text()).toBe('refused');
  const answer = await post(browser, '/sign-in', PASSWORD);
  expect(await answer.text()).toBe('signed-in');
  browser.keep(answer.headers.getSetCookie());
  expect(await who(browser)).toBe('沈明');
});

test('a form of another site signs nobody in', async () => {
  const answer = await post(new Browser(), '/sign-in', PASSWORD, 'https://evil.example');
  expect(answer.status).toBe(403);
  expect(answer.headers.getSetCookie()).toEqual([]);
});

test('no route of better-auth is open', async () => {
  const calls = [
    ['POST', '/api/auth/sign-up/email'],
    ['POST', '/api/auth/sign-in/email'],
    ['GET', '/api/auth/get-session'],
    ['POST', '/api/auth/update-user'],
    ['POST', '/api/auth/change-email'],
    ['GET', '/api/auth/list-sessions'],
    ['GET', '/api/auth/callback/unknown'],
  ] as const;
  for (const [method, path] of calls) {
    const headers = { Origin: ORIGIN, 'Content-Type': 'application/json' };
    const body = method === 'POST' ? JSON.stringify({ email, password: PASSWORD, name: 'x' }) : undefined;
    expect([path, (await app.request(ORIGIN + path, { method, headers, body })).status]).toEqual([path, 404]);
  }
});

test('a form may end at the provider of sign-in and nowhere else outside', async () => {
  const answer = await app.request(`${ORIGIN}/`);
  expect(answer.headers.get('Content-Security-Policy')).toContain("form-action 'self' http://127.0.0.1:1;");
});

test('a provider that is away is told in a sentence', async () => {
  const answer = await post(new Browser(), '/city', '');
  expect(JSON.parse(await answer.text())).toMatchObject({ kind: 'refused', refusal: { id: 'no-such-provider' } });
});
