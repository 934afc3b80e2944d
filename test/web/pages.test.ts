import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/platform/database/database.ts';
import type { Served } from '../../src/server/http/listen.ts';
import { openBrowser } from '../browser.ts';
import { freshEmbedded } from '../database/harness.ts';
import { axeFindings, hydrated, openPage } from './look-at-pages.ts';
import { servePreview } from './serve-preview.ts';

let browser: Browser;
let served: Served;
let database: Database;

beforeAll(async () => {
  [browser, database] = await Promise.all([openBrowser(), freshEmbedded()]);
  served = await servePreview({ database });
});
afterAll(async () => {
  await browser.close();
  await served.close(0);
  await database.close();
});

const LOOKS = [390, 1440].flatMap((width) =>
  (['zh', 'en'] as const).flatMap((lang) => [true, false].map((script) => ({ width, lang, script }))),
);

test.each(LOOKS)('the page of components at $width, $lang, script $script', async (look) => {
  const { page, complaints } = await openPage(browser, look);
  await page.goto(`${served.url}gallery`);
  expect(await page.title()).toBe(look.lang === 'zh' ? '组件 · 督办' : 'Components · Duban');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(look.width);
  if (look.script) {
    await hydrated(page);
    expect(await axeFindings(page)).toEqual([]);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each(['light', 'dark'] as const)('contrast and names in the %s scheme, with every panel open', async (scheme) => {
  const { page } = await openPage(browser, { width: 1440, lang: 'en', scheme });
  await page.goto(`${served.url}gallery`);
  // Before React has taken over, what is opened here may be closed again while it is looked at.
  await hydrated(page);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe(scheme);
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

test.each([true, false])('language and appearance are kept; script %s', async (script) => {
  const { page, complaints } = await openPage(browser, { width: 390, lang: 'zh', script });
  await page.goto(`${served.url}gallery`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Components' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.locator('summary[aria-label^="Account"]').click();
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  expect(new URL(page.url()).pathname).toBe('/gallery');
  await page.goto(`${served.url}ledger`);
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the menu of a phone opens and goes without a script', async () => {
  const { page } = await openPage(browser, { width: 390, lang: 'en', script: false });
  await page.goto(served.url);
  await page.locator('summary[aria-label="Menu"]').click();
  await page.getByRole('link', { name: 'Ledger', exact: true }).click();
  expect(new URL(page.url()).pathname).toBe('/ledger');
  await page.context().close();
});

test('keys open areas, the search and their own help', async () => {
  const { page } = await openPage(browser, { width: 1440, lang: 'en' });
  await page.goto(`${served.url}gallery`);
  await hydrated(page);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
  await page.locator('h1').focus();
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await page.waitForURL('**/ledger');
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  await page.locator('nav a[href="/ledger"][aria-current="page"]:visible').waitFor();
  await page.context().close();
});

test('printed, a page has no frame and is light', async () => {
  const { page } = await openPage(browser, { width: 1440, lang: 'en', scheme: 'dark' });
  await page.goto(`${served.url}gallery`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('header:visible nav:visible, nav:visible, details:visible').count()).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  expect(await page.locator('thead').evaluate((head) => getComputedStyle(head).display)).toBe('table-header-group');
  await page.context().close();
});
