import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyChain } from '../../src/ledger/index.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { openPostgres } from '../../src/platform/database/postgres.ts';
import { type Application, serveApplication } from '../../src/server/index.ts';
import { Browser, foundPlace, PASSWORD } from '../auth/town.ts';
import { MIGRATIONS } from '../database/migrations.ts';
import { makePostgres, type PostgresServer } from '../database/postgres-server.ts';

// Two nodes of the application on one PostgreSQL, as forms without script speak to them.
let server: PostgresServer;
let url: string;
let folder: string;
let place: string;
let one: Application;
let other: Application;
const browser = new Browser();

beforeAll(async () => {
  server = await makePostgres();
  await server.admin('create database duban owner duban');
  url = server.url('duban');
  folder = await mkdtemp(join(tmpdir(), 'duban-application-'));
  await ask(async (database) => {
    await migrate(database, MIGRATIONS);
    place = await foundPlace(database, '云河区');
  });
  const env = { ...process.env, DATABASE_URL: url, DUBAN_DATA: folder, LOG_LEVEL: 'silent' };
  one = await serveApplication(env, 'test', 0);
  other = await serveApplication(env, 'test', 0);
  const [link] = await one.firstLinks();
  const path = new URL(link!.url).pathname;
  const form = { name: '沈明', email: 'shen@yunhe.example', password: PASSWORD };
  expect((await send(one, path, 'accept', form)).status).toBe(303);
}, 120_000);

afterAll(async () => {
  await Promise.all([one.close(), other.close()]);
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function ask<T>(work: (database: ReturnType<typeof openPostgres>) => Promise<T>): Promise<T> {
  const database = openPostgres({ url });
  return work(database).finally(() => database.close());
}

const at = (node: Application, path: string) => new URL(path, node.url).href;

async function look(node: Application, path: string) {
  const headers = new Headers(browser.request().headers);
  headers.set('Accept', 'text/html');
  headers.set('Accept-Language', 'en');
  const answer = await fetch(at(node, path), { headers, redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
}

async function send(
  node: Application,
  path: string,
  intent: string,
  fields: Record<string, string>,
  requestId: string = uuid(),
) {
  const headers = new Headers(browser.request().headers);
  headers.set('Origin', new URL(node.url).origin);
  headers.set('Accept', 'text/html');
  headers.set('Accept-Language', 'en');
  const body = new URLSearchParams({ intent, form: intent, requestId, ...fields });
  const answer = await fetch(at(node, path), { method: 'POST', headers, body, redirect: 'manual' });
  browser.keep(answer.headers.getSetCookie());
  return { status: answer.status, text: await answer.text() };
}

const addUnit = (node: Application, nameZh: string, requestId?: string) =>
  send(node, '/units', 'create-unit', { nameZh }, requestId);

/** The names of all units, and that the log tells of each in an unbroken chain. */
async function unitNames(): Promise<string[]> {
  return ask(async (database) => {
    const rows = await database.query<{ name: string }>('select name_zh as name from units order by created_at, id');
    const { fault, events } = await database.owner((tx) => verifyChain(tx, place));
    expect(fault).toBeNull();
    expect(events).toBeGreaterThanOrEqual(rows.length);
    return rows.map(({ name }) => name);
  });
}

test('who signs in at one node is known at the other, and what one does the other shows', async () => {
  expect((await addUnit(one, '区教育局')).status).toBe(303);
  expect((await look(other, '/units')).text).toContain('区教育局');
});

test('one form sent to both nodes at once is done once', async () => {
  const requestId = uuid();
  const answers = await Promise.all([one, other].map((node) => addUnit(node, '区水务局', requestId)));
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(await unitNames()).toEqual(['区教育局', '区水务局']);
});

test('both nodes at work at the same time lose nothing and keep one chain', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `第${index + 1}办公室`);
  const answers = await Promise.all(names.map((name, index) => addUnit(index % 2 ? one : other, name)));
  expect(answers.map(({ status }) => status)).toEqual(names.map(() => 303));
  expect((await unitNames()).sort()).toEqual(['区教育局', '区水务局', ...names].sort());
});

test('while the database is away, pages and forms say so; when it is back they go on, with nothing lost', async () => {
  const before = await unitNames();
  await server.kill('SIGKILL');
  const requestId = uuid();
  for (const [answer, said] of [
    [await look(one, '/units'), 'Nothing is lost'],
    [await addUnit(one, '区商务局', requestId), 'Nothing was saved'],
  ] as const) {
    expect(answer.status).toBe(503);
    expect(answer.text).toContain(`The database cannot be reached. ${said}`);
    expect(answer.text).not.toMatch(/select|ECONN|at .*\.js/);
  }
  expect((await look(other, '/readyz')).status).toBe(503);
  expect((await look(other, '/healthz')).status).toBe(200);

  await server.start();
  expect((await look(other, '/readyz')).status).toBe(200);
  expect((await addUnit(one, '区商务局', requestId)).status).toBe(303);
  expect(await unitNames()).toEqual([...before, '区商务局']);
});

test('a form that meets a full disk says so and keeps what was typed', async () => {
  const before = await unitNames();
  await ask((database) =>
    database.query(
      `create function full_disk() returns trigger language plpgsql as
         $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
       create trigger full_disk before insert on events execute function full_disk()`,
    ),
  );
  const requestId = uuid();
  const { status, text } = await addUnit(one, '区民政局', requestId);
  expect(status).toBe(507);
  expect(text).toContain('The disk of the server is full. Nothing was saved');
  expect(text).toContain('value="区民政局"');
  await ask((database) => database.query('drop trigger full_disk on events'));
  expect(await unitNames()).toEqual(before);
  expect((await addUnit(one, '区民政局', requestId)).status).toBe(303);
  expect(await unitNames()).toEqual([...before, '区民政局']);
});
