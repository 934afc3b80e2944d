import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { explain } from '../../src/platform/database/explain.ts';
import { createLog } from '../../src/platform/log.ts';
import { hydrated } from './look-at-pages.ts';
import { onSample } from './on-sample.ts';
import { previewServices } from './preview-services.ts';
import { servePreview } from './serve-preview.ts';

vi.setConfig({ testTimeout: 60_000 });

// What fails under the program: who sits at a page, who runs the server and what watches it are each told in their own way.

const sample = onSample();

interface Entry {
  readonly msg: string;
  readonly err: { readonly id: string; readonly cause?: { readonly code?: string; readonly path?: string } };
}
let logged: Entry[];
beforeEach(() => {
  logged = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    if (String(line).startsWith('{')) logged.push(JSON.parse(String(line)));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const FILE = { name: '现场照片.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 shown') };

/** A liaison at a matter of the unit, with a report written into its form. */
async function writing(script: boolean, lang: 'zh' | 'en' = 'en'): Promise<Page> {
  const { page } = await sample.signedIn('trade-liaison@yunhe.example', { width: 1440, lang, script });
  await page.goto(sample.at('/ledger?stage=in-progress'));
  const link = page.locator('main tbody a').first();
  await page.goto(sample.at((await link.getAttribute('href'))!));
  if (script) await hydrated(page);
  await page.locator('details:has(input[value="report-progress"]) > summary').click();
  await form(page).locator('[name=asOf]').fill('2026-01-20');
  await form(page).locator('[name=progress]').fill('主体结构已经封顶。');
  return page;
}
const form = (page: Page) => page.locator('form:has(input[name=intent][value="report-progress"])');
const send = (page: Page) => form(page).locator('button[type=submit]').click();

test.each([true, false])('a store of files that fails loses no words and is logged; script %s', async (script) => {
  const drafts = join(sample.folder, 'files', 'incoming');
  await rename(drafts, `${drafts}-away`).catch(() => {});
  await writeFile(drafts, 'no folder');
  const page = await writing(script);
  await form(page).locator('input[type=file]').setInputFiles(FILE);
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await send(page);
  expect((await answer).status()).toBe(503);
  const told = await page.getByRole('alert').innerText();
  expect(told).toContain('Nothing was saved: the server cannot write its files. What you wrote is still here.');
  expect(told).not.toMatch(/DUBAN|\/|EEXIST/);
  expect(await form(page).locator('[name=progress]').inputValue()).toBe('主体结构已经封顶。');
  expect(logged).toMatchObject([
    { msg: 'a form failed', err: { id: 'files-failing', cause: { code: 'EEXIST', path: drafts } } },
  ]);
  await rm(drafts);
  await page.context().close();
});

test.each([true, false])('an empty file that was chosen is not passed over; script %s', async (script) => {
  const page = await writing(script, 'zh');
  await form(page)
    .locator('input[type=file]')
    .setInputFiles({ ...FILE, buffer: Buffer.alloc(0) });
  await send(page);
  await page.getByRole('alert').getByText('现场照片.pdf：文件是空的').waitFor();
  expect(logged).toEqual([]);
  await page.context().close();
});

test.each([
  ['a text that is called pdf', Buffer.from('The plan of next year.'), 'this is no pdf file, whatever its name says'],
  ['an empty file', Buffer.alloc(0), 'the file holds no text'],
])('%s is told of, and not of a year', async (_what, buffer, why) => {
  const { page } = await sample.signedIn('office', { width: 1440, lang: 'en' });
  await page.goto(sample.at('/reports'));
  await hydrated(page);
  const importing = page.locator('form:has(input[type=file])');
  await page
    .locator('details:has(input[type=file]) > summary')
    .click()
    .catch(() => {});
  await importing.locator('input[type=file]').setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer });
  await importing.locator('button[type=submit]').click();
  await page.getByRole('alert').getByText(`plan.pdf: ${why}`).waitFor();
  await page.context().close();
});

test('a form that breaks off is no fault of the program', async () => {
  const { page } = await sample.signedIn('office', { width: 1440, lang: 'en' });
  await page.goto(sample.at('/reports'));
  const answer = await page.request.post(sample.at('/reports'), {
    headers: { 'content-type': 'multipart/form-data; boundary=x', origin: sample.at(''), accept: 'text/html' },
    data: '--x\r\nContent-Disposition: form-data; name="intent"\r\n\r\nimp',
  });
  expect(answer.status()).toBe(400);
  expect(await answer.text()).toContain('The form did not arrive whole and nothing was saved. Send it again.');
  expect(logged).toEqual([]);
  await page.context().close();
});

test('a page that cannot be read says so, and says nothing of saving', async () => {
  const { database } = previewServices();
  // As PostgreSQL says that a file of its own is not there.
  const gone = Object.assign(new Error('could not open file "base/5/2691"'), { code: '58P01' });
  const tenant = () => Promise.reject(explain(gone));
  const served = await servePreview({ database: { ...database, tenant }, log: createLog('error') });
  const answer = await fetch(served.url, { headers: { accept: 'text/html', 'accept-language': 'en' } });
  expect(answer.status).toBe(503);
  const told = await answer.text();
  expect(told).toContain('The database cannot get at its data (58P01). Nothing is lost; open the page again');
  expect(told).not.toMatch(/was saved|refused|base\/5/);
  expect(logged).toMatchObject([{ msg: 'a page failed', err: { id: 'database-broken', cause: { code: '58P01' } } }]);
  await served.close(0);
});

test('a database whose folder is gone is not ready, which the log hears once', async () => {
  const ready = async () => (await fetch(sample.at('/readyz'))).status;
  expect(await ready()).toBe(200);
  const cluster = join(sample.folder, 'database', 'pgdata');
  await rename(cluster, `${cluster}-away`);
  for (const _ of [1, 2, 3]) expect(await ready()).toBe(503);
  expect(logged).toMatchObject([{ msg: 'the database does not answer', err: { id: 'database-broken' } }]);
  await rename(`${cluster}-away`, cluster);
  expect(await ready()).toBe(200);
});
