import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
// @ts-expect-error It brings no types of its own.
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { account, people, user } from '../../src/ledger/index.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { freshPostgres } from '../database/harness.ts';
import { addPerson, authOn, Browser, foundPlace, ORIGIN, PASSWORD, tokenOf } from './town.ts';

// A provider of sign-in in this process: who is who there, and whether it has proved the address.
const DIRECTORY: Record<string, { email: string; email_verified?: boolean }> = {
  lin: { email: 'Lin@yunhe.example' },
  mo: { email: 'mo@yunhe.example', email_verified: true },
  stranger: { email: 'stranger@elsewhere.example', email_verified: true },
  unproved: { email: 'unproved@yunhe.example', email_verified: false },
};

let server: Server;
let database: Database;
let place: string;
let town: ReturnType<typeof authOn>;

beforeAll(async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'duban',
        client_secret: 'a secret between the two',
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${ORIGIN}/api/auth/callback/city`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['for tests only'] },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, name: id, ...DIRECTORY[id] }),
    }),
  });
  server.on('request', provider.callback());
  database = await freshPostgres();
  place = await foundPlace(database, '云河区');
  town = authOn(database, {
    providers: [
      {
        id: 'city',
        name: '市统一认证',
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
        clientId: 'duban',
        clientSecret: 'a secret between the two',
      },
    ],
  });
});

afterAll(async () => {
  await database.close();
  server.closeAllConnections();
  server.close();
});

/** Walks to the provider, signs in there as one of its people and comes back. Returns the answer to the last step. */
async function comeBy(login: string, browser = new Browser()): Promise<{ response: Response; browser: Browser }> {
  const begun = await town.auth.beginSingleSignOn(browser.request(), { provider: 'city', next: '/ledger' });
  if (begun.kind !== 'done') throw new Error(begun.refusal.en);
  browser.keep(begun.cookies);
  const there = new Browser();
  let location = begun.location;
  let form: Record<string, string> | null = null;
  for (let step = 0; !location.startsWith(ORIGIN); step++) {
    if (step > 10) throw new Error(`The provider does not let ${login} back: ${location}`);
    const response: Response = await fetch(location, {
      redirect: 'manual',
      headers: { cookie: there.request(location).headers.get('cookie') ?? '' },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    there.keep(response.headers.getSetCookie());
    form = null;
    const next = response.headers.get('location');
    if (next) location = new URL(next, location).href;
    else if (/name="prompt" value="login"/.test(await response.text()))
      form = { prompt: 'login', login, password: 'any' };
    else form = { prompt: 'consent' };
  }
  const response = await town.auth.answerProvider(browser.request(location));
  browser.keep(response.headers.getSetCookie());
  return { response, browser };
}

const accountsOf = (email: string) =>
  database.owner((tx) =>
    tx
      .select({ provider: account.providerId, token: account.accessToken, idToken: account.idToken })
      .from(account)
      .innerJoin(user, eq(user.id, account.userId))
      .where(eq(user.email, email)),
  );

test('a known person comes in by the address that the provider names, and is the same person next time', async () => {
  const lin = await addPerson(database, place, {
    name: '林岚',
    email: 'lin@yunhe.example',
    roles: [{ role: 'office' }],
  });
  const { response, browser } = await comeBy('lin');
  expect(response.headers.get('location')).toBe('/ledger');
  expect((await town.auth.identify(browser.request())).actor).toMatchObject({ personId: lin.personId, name: '林岚' });
  expect(await accountsOf('lin@yunhe.example')).toEqual([{ provider: 'city', token: null, idToken: null }]);
  const again = await comeBy('lin');
  expect((await town.auth.identify(again.browser.request())).actor?.personId).toBe(lin.personId);
  const told = await database.query<{ kind: string; data: unknown }>('select kind, data from events');
  expect(told).toEqual([{ kind: 'accept-invitation', data: { by: 'single-sign-on', email: 'lin@yunhe.example' } }]);
});

test('nobody else: not a stranger of the directory, not an address it has not proved, not one who is shut out', async () => {
  await addPerson(database, place, { name: '未证', email: 'unproved@yunhe.example' });
  for (const login of ['stranger', 'unproved']) {
    const { response, browser } = await comeBy(login);
    expect(response.headers.get('location')).toMatch(/\/sign-in\?error=/);
    expect((await town.auth.identify(browser.request())).actor).toBeNull();
  }
  const users = await database.owner((tx) => tx.select({ email: user.email }).from(user));
  expect(users).toEqual([{ email: 'lin@yunhe.example' }]);
  await database.owner((tx) => tx.update(people).set({ active: false }).where(eq(people.email, 'lin@yunhe.example')));
  const { response, browser } = await comeBy('lin');
  expect(response.headers.getSetCookie().join()).not.toMatch(/session_token=[^;]/);
  expect((await town.auth.identify(browser.request())).actor).toBeNull();
});

test('an account with a password is joined; a password made elsewhere opens nothing of what the provider proves', async () => {
  const { auth } = town;
  const west = await foundPlace(database, '西岭区');
  const chief = await addPerson(database, west, {
    name: '西岭管理员',
    userId: 'west',
    roles: [{ role: 'administrator' }],
  });
  // The chief of another place enters somebody else's address and takes the link themselves.
  const bait = await addPerson(database, west, { name: '假莫宁', email: 'mo@yunhe.example' });
  await auth.acceptInvitation(tokenOf((await auth.invite(chief, bait.personId)).url), { password: PASSWORD });
  const thief = new Browser();
  const inside = await auth.signIn(thief.request(), { email: 'mo@yunhe.example', password: PASSWORD });
  thief.keep('cookies' in inside ? inside.cookies : []);
  const mo = await addPerson(database, place, { name: '莫宁', email: 'mo@yunhe.example', roles: [{ role: 'leader' }] });
  expect((await auth.identify(thief.request())).places).toHaveLength(1);

  const { browser } = await comeBy('mo');
  browser.keep(auth.choosePlace(place).cookies);
  expect((await auth.identify(browser.request())).actor?.personId).toBe(mo.personId);
  expect((await auth.identify(thief.request())).actor).toBeNull();
  const late = await auth.signIn(new Browser().request(), { email: 'mo@yunhe.example', password: PASSWORD });
  expect(late).toMatchObject({ refusal: { id: 'sign-in-refused' } });
});

test('an answer that this browser did not ask for is refused', async () => {
  const victim = new Browser();
  const begun = await town.auth.beginSingleSignOn(new Browser().request(), { provider: 'city', next: '/' });
  const state = new URL('location' in begun ? begun.location : '').searchParams.get('state')!;
  const forged = `${ORIGIN}/api/auth/callback/city?code=abc&state=${state}`;
  const response = await town.auth.answerProvider(victim.request(forged));
  expect(response.headers.getSetCookie().join()).not.toMatch(/session_token=[^;]/);
});

test('of better-auth only the way back from a provider is open', async () => {
  for (const path of ['/api/auth/sign-up/email', '/api/auth/get-session', '/api/auth/callback/other', '/api/auth/ok'])
    expect((await town.auth.answerProvider(new Request(ORIGIN + path))).status).toBe(404);
});

test('goes on to pages of this program only', async () => {
  for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    const begun = await town.auth.beginSingleSignOn(new Browser().request(), { provider: 'city', next });
    expect(begun.kind).toBe('done');
  }
  const { ownPath } = await import('../../src/server/auth/index.ts');
  expect(['//e.example', 'https://e.example', '/\\e.example', '/\t/e.example'].map(ownPath)).toEqual([
    '/',
    '/',
    '/',
    '/',
  ]);
  expect(ownPath('/ledger?year=2026')).toBe('/ledger?year=2026');
});
