import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rateLimit, session, verification } from '../../src/ledger/index.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { openPostgres } from '../../src/platform/database/postgres.ts';
import { CLIENT_ADDRESS, tellAddress } from '../../src/server/auth/client-address.ts';
import { hashPassword, matchesPassword, weakness } from '../../src/server/auth/passwords.ts';
import { prolong } from '../../src/server/auth/prolong.ts';
import { freshPostgres } from '../database/harness.ts';
import { authOn, Browser, foundPlace, PASSWORD, tokenOf } from './town.ts';

describe('passwords', () => {
  test('are kept as argon2id and match themselves alone', async () => {
    const stored = await hashPassword(PASSWORD);
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hashPassword(PASSWORD)).not.toBe(stored);
    expect(await matchesPassword(stored, PASSWORD)).toBe(true);
    expect(await matchesPassword(stored, `${PASSWORD} `)).toBe(false);
    for (const broken of ['', 'plain', '$2b$10$abcdefghijklmnopqrstuv', '$argon2id$'])
      expect(await matchesPassword(broken, broken)).toBe(false);
  });

  test.each([
    ['elevenchars', 'password-too-short'],
    ['aaaaaaaaaaaaaaaaaa', 'password-too-plain'],
    ['lin.lan1lin.lan2', 'password-too-plain'],
    ['x'.repeat(201), 'password-too-long'],
    ['春江潮水连海平海上明月共潮生', null],
    ['correct horse battery', null],
  ])('%s: %s', (password, id) => {
    expect(weakness(password, 'lin.lan@yunhe.example')?.id ?? null).toBe(id);
  });
});

describe('the address of a client', () => {
  let served: Server;
  let behindProxy = false;
  beforeAll(async () => {
    served = createServer((request, response) => {
      tellAddress(request, behindProxy);
      const at = request.rawHeaders.findIndex((name) => name.toLowerCase() === CLIENT_ADDRESS);
      response.end(request.rawHeaders[at + 1]);
    }).listen(0, '127.0.0.1');
    await once(served, 'listening');
  });
  afterAll(() => served.close());
  const told = async (headers: Record<string, string>) =>
    (await fetch(`http://127.0.0.1:${(served.address() as AddressInfo).port}`, { headers })).text();

  test('is that of the connection, whatever the client says', async () => {
    behindProxy = false;
    expect(await told({ 'X-Duban-Client-Address': '9.9.9.9', 'x-forwarded-for': '8.8.8.8' })).toBe('127.0.0.1');
  });

  test('is what our proxy saw, not what the client wrote before it', async () => {
    behindProxy = true;
    expect(await told({ 'x-forwarded-for': '8.8.8.8, 192.0.2.4' })).toBe('192.0.2.4');
    expect(await told({ 'X-Duban-Client-Address': '9.9.9.9' })).toBe('127.0.0.1');
  });
});

describe('over https', () => {
  let database: Database;
  const browser = new Browser();
  const credentials = { email: 'shen@yunhe.example', password: PASSWORD };
  const origin = 'https://duban.example';
  beforeAll(async () => {
    database = await freshPostgres();
    await foundPlace(database, '云河区');
  });
  afterAll(() => database.close());

  test('cookies travel on https only, are out of reach of scripts, and name the session once', async () => {
    const { auth } = authOn(database, { origin });
    const [link] = await auth.firstRunLinks();
    expect(link!.url).toMatch(/^https:\/\/duban\.example\/invitation\/[\w-]{43}$/);
    await auth.acceptInvitation(tokenOf(link!.url), { name: '沈明', ...credentials });
    const done = await auth.signIn(browser.request(), credentials);
    if (done.kind !== 'signed-in') throw new Error(done.kind);
    expect(done.cookies).toHaveLength(1);
    expect(done.cookies[0]).toMatch(/^__Secure-duban\.session_token=.*; HttpOnly; Secure; SameSite=Lax/);
    browser.keep(done.cookies);
    expect((await auth.identify(browser.request())).actor?.name).toBe('沈明');
  });

  test('who signs in over a dead session stays signed in, who signs out is out', async () => {
    const { auth } = authOn(database, { origin });
    const old = new Browser();
    const first = await auth.signIn(old.request(), credentials);
    old.keep('cookies' in first ? first.cookies : []);
    await database.owner((tx) => tx.update(session).set({ expiresAt: new Date(Date.now() - 1000) }));
    const { actor, cookies } = await auth.identify(old.request());
    expect(actor).toBeNull();
    expect(cookies.join()).toMatch(/session_token=; Max-Age=0/);
    const again = await auth.signIn(old.request(), credentials);
    const page = new Response(null, {
      headers: ('cookies' in again ? again.cookies : []).map((one) => ['Set-Cookie', one]),
    });
    prolong(page, cookies);
    old.keep(page.headers.getSetCookie());
    expect((await auth.identify(old.request())).actor?.name).toBe('沈明');
    const plain = new Response(null);
    prolong(plain, cookies);
    expect(plain.headers.getSetCookie()).toEqual(cookies);
    browser.keep('cookies' in again ? again.cookies : []);
  });

  test('with the database away a sentence says so, and nobody is taken for someone else', async () => {
    const away = openPostgres({ url: 'postgres://nobody@127.0.0.1:1/none', connectSeconds: 1 });
    const { auth } = authOn(away, { origin });
    await expect(auth.identify(browser.request())).rejects.toMatchObject({ id: 'database-away' });
    await expect(auth.signIn(new Browser().request(), credentials)).rejects.toMatchObject({ id: 'database-away' });
    await away.close();
  });

  test('what has run out is dropped, what lives stays', async () => {
    const { auth, clock } = authOn(database, { origin });
    const rows = async () => {
      const found = [];
      for (const table of [session, verification, rateLimit])
        found.push((await database.owner((tx) => tx.select().from(table))).length);
      return found;
    };
    await foundPlace(database, '双桥区');
    await auth.firstRunLinks();
    await auth.signIn(new Browser().request(), { ...credentials, password: 'a wrong password' });
    // What earlier tests left behind.
    await auth.tidy();
    const before = await rows();
    expect(Math.min(...before)).toBeGreaterThan(0);
    await auth.tidy();
    expect(await rows()).toEqual(before);
    clock.now = new Date(Date.now() + 25 * 3_600_000);
    await auth.tidy();
    expect(await rows()).toEqual([0, 0, 0]);
  });
});
