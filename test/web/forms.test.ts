import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Served } from '../../src/server/http/listen.ts';
import { openBrowser } from '../browser.ts';
import { hydrated, openPage } from './look-at-pages.ts';
import { authOf, OFFICE } from './preview-services.ts';
import { servePreview } from './serve-preview.ts';

let browser: Browser;
let served: Served;
let signedIn = true;

beforeAll(async () => {
  const actorOf = async () => (signedIn ? OFFICE : null);
  [browser, served] = await Promise.all([openBrowser(), servePreview({ auth: authOf(actorOf) })]);
});
afterAll(async () => {
  await browser.close();
  await served.close(0);
});

async function open(script: boolean): Promise<Page> {
  const { page } = await openPage(browser, { width: 1440, lang: 'en', script });
  await page.goto(`${served.url}gallery`);
  if (script) await hydrated(page);
  return page;
}

async function fill(page: Page, value: string): Promise<void> {
  await page.getByLabel(/^Matter/).fill('Riverside path');
  await page.getByLabel('Progress').fill('Four of six kilometres are paved.');
  await page.getByLabel('Value reached').fill(value);
}

const send = (page: Page) => page.getByRole('button', { name: 'Send the report' }).click();

test.each([true, false])('a refused form keeps what was typed and says why; script %s', async (script) => {
  const page = await open(script);
  await fill(page, '12,5');
  await send(page);
  await page.getByText('Write a decimal with a point, 12.5, and no comma.').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('nothing was saved yet');
  expect(await page.getByLabel('Progress').inputValue()).toBe('Four of six kilometres are paved.');
  expect(await page.getByLabel('Value reached').getAttribute('aria-invalid')).toBe('true');
  await page.getByLabel('Value reached').fill('12.5');
  await send(page);
  await page.getByRole('status').getByText('Sent; value reached 12.5.').waitFor();
  expect(await page.getByLabel('Progress').inputValue()).toBe('');
  await page.reload();
  expect(await page.getByText('Sent; value reached').count()).toBe(0);
  expect(await page.getByLabel('Progress').inputValue()).toBe('');
  await page.context().close();
});

test('every form carries a request id of its own, a new one after it was taken', async () => {
  const page = await open(true);
  const ids = () =>
    page.locator('input[name=requestId]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  const before = await ids();
  expect(new Set(before).size).toBe(4);
  for (const id of before) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  await fill(page, '3');
  await send(page);
  await page.getByRole('status').getByText('Sent').waitFor();
  await expect.poll(ids).not.toContain(before[0]);
  await page.context().close();
});

test('what was typed outlives a closed page and a lost session', async () => {
  const page = await open(true);
  await fill(page, '7');
  await page.waitForTimeout(400);
  signedIn = false;
  await page.goto(`${served.url}ledger`);
  await page.waitForURL('**/sign-in?next=%2Fledger');
  signedIn = true;
  await page.goto(`${served.url}gallery`);
  await page.getByText('What you typed before and did not send is back.').waitFor();
  expect(await page.getByLabel('Progress').inputValue()).toBe('Four of six kilometres are paved.');
  await page.getByRole('button', { name: 'Drop it' }).click();
  await page.reload();
  expect(await page.getByLabel('Progress').inputValue()).toBe('');
  await page.context().close();
});

test('after a collision the form shows what changed', async () => {
  const page = await open(true);
  const loadedAgain = page.waitForResponse((response) => response.request().method() === 'GET');
  await page.getByRole('button', { name: 'Act as if somebody else was faster' }).click();
  await page
    .getByRole('alert')
    .getByText(/2026-11-30|30 Nov/)
    .waitFor();
  await loadedAgain;
  await page.waitForTimeout(200);
  expect(await page.getByRole('alert').isVisible()).toBe(true);
  await page.context().close();
});

test.each([true, false])(
  'a fault shows the number of the request and nothing of the program; script %s',
  async (script) => {
    const page = await open(script);
    await page.getByRole('button', { name: 'Act as if the program broke' }).click();
    await page.getByRole('heading', { name: 'This did not work' }).waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/tell your administrator this number: [0-9a-f-]{36}/);
    expect(await page.content()).not.toMatch(/on purpose|\.tsx?:|at .*\.js/);
    await page.context().close();
  },
);

test('what stands before the pages is told in its own sentence, and the form is back with the page', async () => {
  const page = await open(true);
  await fill(page, '7');
  // A form of words, far too long.
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(served.url).origin };
  await page.route('**/gallery.data*', (route) =>
    route.request().method() === 'POST'
      ? route.continue({ headers: { ...route.request().headers(), ...headers }, postData: 'x'.repeat(2_000_000) })
      : route.continue(),
  );
  await send(page);
  await page.getByText('More than 1 MB was sent. Send fewer or smaller files.').waitFor();
  await page.goto(`${served.url}gallery`);
  await page.getByText('What you typed before and did not send is back.').waitFor();
  expect(await page.getByLabel('Progress').inputValue()).toBe('Four of six kilometres are paved.');
  await page.context().close();
});

test.each([true, false])('a grave deed asks once more; script %s', async (script) => {
  const page = await open(script);
  const yes = page.getByRole('button', { name: 'Yes, close it' });
  expect(await yes.isVisible()).toBe(false);
  await page.locator('summary', { hasText: 'Close …' }).click();
  await yes.click();
  await page.getByRole('status').getByText('Closed.').waitFor();
  await page.context().close();
});
