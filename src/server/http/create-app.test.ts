import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { previewServices } from '../../../test/web/preview-services.ts';
import type { AppContext, Services } from '../app-context.ts';
import { atPublicOrigin, createApp } from './create-app.ts';
import { noSuchPage } from './errors.ts';
import { health } from './health.ts';
import { listen } from './listen.ts';
import { flashCookie, langCookie, schemeCookie } from './preferences.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-client-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'assets', 'page-1a2b3c.js'), 'let a;'.repeat(500));
writeFileSync(join(folder, 'assets', 'page-1a2b3c.js.br'), 'compressed');
afterAll(() => rmSync(folder, { recursive: true }));

type Pages = (request: Request, context: AppContext) => Promise<Response>;
const hello: Pages = async () => new Response('hello', { headers: { 'Content-Type': 'text/html' } });

function appWith(pages: Pages = hello, changes: Partial<Services> = {}) {
  const log = { error: () => {}, debug: () => {}, child: () => log } as unknown as Services['log'];
  return createApp({ services: previewServices({ log, ...changes }), clientFolder: folder, pages });
}

const ask = (path: string, init: RequestInit = {}, app = appWith()) => app.request(`http://duban.test${path}`, init);

test('every answer carries the headers that protect its reader', async () => {
  for (const path of ['/', '/healthz', '/assets/page-1a2b3c.js']) {
    const { headers } = await ask(path);
    const policy = headers.get('Content-Security-Policy')!;
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{22,}'; style-src 'self' 'nonce-/);
    expect(policy).not.toContain("script-src 'self' 'unsafe-inline'");
    expect(policy).toContain("frame-ancestors 'none'; object-src 'none'; base-uri 'none'");
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Permissions-Policy')).toContain('camera=()');
  }
});

test('each answer has a nonce of its own, and the page gets it', async () => {
  const seen: string[] = [];
  const app = appWith(async (_request, { nonce }) => {
    seen.push(nonce);
    return new Response();
  });
  for (const _ of [1, 2]) {
    const policy = (await ask('/', {}, app)).headers.get('Content-Security-Policy');
    expect(policy).toContain(`'nonce-${seen.at(-1)}'`);
  }
  expect(seen[0]).not.toBe(seen[1]);
});

test('strict transport is asked for where the public address is https', async () => {
  const https = appWith(hello, { publicOrigin: 'https://duban.example' });
  expect((await ask('/', {}, https)).headers.get('Strict-Transport-Security')).toContain('max-age');
  expect((await ask('/')).headers.has('Strict-Transport-Security')).toBe(false);
});

test('a handler may set a narrower policy', async () => {
  const app = appWith(async () => new Response('x', { headers: { 'Content-Security-Policy': 'sandbox' } }));
  expect((await ask('/', {}, app)).headers.get('Content-Security-Policy')).toBe('sandbox');
});

test('built files may be kept for ever and come compressed, pages not', async () => {
  const script = await ask('/assets/page-1a2b3c.js', { headers: { 'Accept-Encoding': 'gzip, br' } });
  expect(script.headers.get('Cache-Control')).toContain('immutable');
  expect(script.headers.get('Content-Encoding')).toBe('br');
  expect((await ask('/')).headers.get('Cache-Control')).toBe('private, no-store');
  const missing = appWith(async () => new Response('', { status: 404 }));
  expect((await ask('/assets/none.js', {}, missing)).headers.get('Cache-Control')).not.toContain('immutable');
});

test('long pages are compressed', async () => {
  const app = appWith(async () => new Response('督办'.repeat(2000), { headers: { 'Content-Type': 'text/html' } }));
  const { headers } = await ask('/', { headers: { 'Accept-Encoding': 'gzip' } }, app);
  expect(headers.get('Content-Encoding')).toBe('gzip');
});

const form = (origin: string, body = 'a=1') => ({
  method: 'POST',
  body,
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: origin, Accept: 'text/html' },
});

test('forms come from our own pages only', async () => {
  expect((await ask('/', form('http://duban.test'))).status).toBe(200);
  for (const origin of ['http://evil.test', 'null', 'http://duban.test.evil.test']) {
    const answer = await ask('/', form(origin));
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('表单来自其他网站');
  }
});

test('a body of words is small', async () => {
  const answer = await ask('/', form('http://duban.test', `a=${'x'.repeat(1024 * 1024)}`));
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain('提交内容超过 1 MB');
});

test('a refusal tells its sentence, id and request; a fault tells the request only', async () => {
  const refused = await ask(
    '/x',
    {},
    appWith(() => Promise.reject(noSuchPage('/x'))),
  );
  expect(refused.status).toBe(404);
  expect(refused.headers.get('Content-Type')).toBe('application/problem+json');
  const problem = (await refused.json()) as { type: string; sentence: { zh: string }; requestId: string };
  expect(problem).toMatchObject({
    type: 'urn:duban:no-such-page',
    sentence: { zh: '/x：没有这个页面。请检查网址，或返回首页。' },
  });
  expect(problem.requestId).toBe(refused.headers.get('X-Request-Id'));

  const broken = await ask(
    '/',
    { headers: { Accept: 'text/html' } },
    appWith(() => Promise.reject(new Error('secret'))),
  );
  expect(broken.status).toBe(500);
  const page = await broken.text();
  expect(page).toContain(broken.headers.get('X-Request-Id'));
  expect(page).not.toContain('secret');
});

test('a refusal shows no markup of whoever caused it', async () => {
  const app = appWith(() => Promise.reject(noSuchPage('/<script>alert(1)</script>')));
  expect(await (await ask('/', { headers: { Accept: 'text/html' } }, app)).text()).not.toContain('<script>');
});

test('the name a proxy gave a request is kept, a strange one is not', async () => {
  expect((await ask('/', { headers: { 'X-Request-Id': 'proxy-12345' } })).headers.get('X-Request-Id')).toBe(
    'proxy-12345',
  );
  const strange = await ask('/', { headers: { 'X-Request-Id': 'a b"c<d>efgh' } });
  expect(strange.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('readiness is the database; that it does not answer is logged once, and once that it does again', async () => {
  const lines: string[] = [];
  const log = { error: (_: unknown, line: string) => lines.push(line), warn: (line: string) => lines.push(line) };
  let question = () => Promise.resolve();
  const services = previewServices({ log: log as never });
  const database = { ...services.database, tenant: () => question() as Promise<never> };
  const app = health({ ...services, database }, 50);
  const status = async () => (await app.request('/readyz')).status;
  expect([await status(), lines]).toEqual([200, []]);
  question = () => Promise.reject(new Error('away'));
  expect([await status(), await status(), lines]).toEqual([503, 503, ['the database does not answer']]);
  expect((await app.request('/healthz')).status).toBe(200);
  question = () => Promise.resolve();
  expect([await status(), await status(), lines.splice(0).length]).toEqual([200, 200, 2]);
  // However many ask, one question is on its way.
  let asked = 0;
  question = () => {
    asked++;
    return new Promise(() => {});
  };
  expect([await status(), await status(), asked, lines]).toEqual([503, 503, 1, ['the database does not answer']]);
});

async function preferencesOf(headers: Record<string, string>): Promise<AppContext> {
  let seen: AppContext | undefined;
  await ask(
    '/',
    { headers },
    appWith(async (_request, context) => {
      seen = context;
      return new Response();
    }),
  );
  return seen!;
}

test.each([
  ['en-GB,en;q=0.9', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['fr, en;q=0.5, zh;q=0.7', 'zh'],
  ['fr', 'zh'],
  ['', 'zh'],
])('a browser that reads %j gets %s', async (accepted, lang) => {
  expect((await preferencesOf({ 'Accept-Language': accepted })).lang).toBe(lang);
});

test('cookies carry what was chosen and what was done', async () => {
  const flash = { sentence: { zh: '已交办。', en: 'Assigned.' }, acknowledged: 'r-1' };
  const cookies = [langCookie('en'), schemeCookie('dark'), flashCookie(flash)].map((cookie) => cookie.split(';')[0]);
  const seen = await preferencesOf({ Cookie: cookies.join('; '), 'Accept-Language': 'zh' });
  expect(seen).toMatchObject({ lang: 'en', scheme: 'dark', flash });
  for (const bad of ['bm90IGpzb24', 'e30', '%%%'])
    expect((await preferencesOf({ Cookie: `duban-flash=${bad}; duban-lang=fr` })).flash).toBe(null);
});

test('behind a proxy a request stands at the public address', () => {
  const request = new Request('http://127.0.0.1:4870/ledger?q=1', { headers: { 'X-A': 'b' } });
  const seen = atPublicOrigin(request, 'https://duban.example');
  expect(seen.url).toBe('https://duban.example/ledger?q=1');
  expect(seen.headers.get('X-A')).toBe('b');
  expect(atPublicOrigin(request, null)).toBe(request);
});

test('closing lets a running request finish and takes no new one', async () => {
  let started = () => {};
  const running = new Promise<void>((resolve) => {
    started = resolve;
  });
  const app = appWith(async () => {
    started();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return new Response('finished');
  });
  const { url, close } = await listen({ fetch: app.fetch, port: 0 });
  const answer = new Promise<string>((resolve, reject) => {
    get(url, (response) => response.on('data', (part) => resolve(String(part)))).on('error', reject);
  });
  await running;
  const closed = close();
  expect(await answer).toBe('finished');
  const answered = performance.now();
  await closed;
  expect(performance.now() - answered).toBeLessThan(1000);
  await expect(fetch(url)).rejects.toThrow();
});

test('what a browser asked for that is gone by now is done to its end', async () => {
  let started = () => {};
  const running = new Promise<void>((resolve) => {
    started = resolve;
  });
  let done = false;
  const app = appWith(async () => {
    started();
    await new Promise((resolve) => setTimeout(resolve, 300));
    done = true;
    return new Response('');
  });
  const { url, close } = await listen({ fetch: app.fetch, port: 0 });
  const asking = get(url).on('error', () => {});
  await running;
  asking.destroy();
  await close();
  expect(done).toBe(true);
});

test('a request that does not end is ended after the grace', async () => {
  const app = appWith(() => new Promise(() => {}));
  const { url, close } = await listen({ fetch: app.fetch, port: 0 });
  const answer = fetch(url).catch(() => 'ended');
  await new Promise((resolve) => setTimeout(resolve, 100));
  await close(50);
  expect(await answer).toBe('ended');
});
