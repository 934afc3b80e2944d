import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderPage } from '../src/publishing/index.ts';
import { type Reading, readReport } from '../src/reading/index.ts';
import { serveReading } from '../src/server/index.ts';
import { openBrowser } from './browser.ts';
import { MINI_REPORT } from './intake/mini-report.ts';

// The budget revenue is ten times too large in the English.
const LINES = MINI_REPORT.map((line) => line.replace('3.85 billion', '38.5 billion'));

function readingOf(lines: readonly string[]): Reading {
  const blocks = lines.map((text, index) => ({ number: index + 1, text }));
  return readReport([{ name: 'hewan.txt', format: 'txt', sha256: '', blocks }]);
}

const reading = readingOf(LINES);
let browser: Browser;
let close: () => Promise<void>;
let url: string;

beforeAll(async () => {
  browser = await openBrowser();
  const served = await serveReading({ html: renderPage(reading, { ui: 'en' }), reading, port: 0 });
  ({ url, close } = served);
});
afterAll(async () => {
  await browser.close();
  await close();
});

interface Look {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

async function open(look: Look, address = url, scripts = true): Promise<{ page: Page; troubles: string[] }> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.scheme,
    javaScriptEnabled: scripts,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(address);
  return { page, troubles };
}

const DESKTOP: Look = { width: 1440, height: 900, scheme: 'light' };
const visible = (page: Page, query: string) => page.locator(`${query}:visible`).count();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const LOOKS: [string, Look][] = [
  ['desktop, light', DESKTOP],
  ['desktop, dark', { ...DESKTOP, scheme: 'dark' }],
  ['phone, light', { width: 390, height: 844, scheme: 'light' }],
  ['phone, dark', { width: 390, height: 844, scheme: 'dark' }],
];

test.each(LOOKS)(
  '%s: no trouble, no sideways scroll, no barrier for a screen reader',
  async (_, look) => {
    for (const ui of ['en', 'zh'] as const) {
      const { page, troubles } = await open(look);
      if (ui === 'zh') await page.click('[data-language]');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.click('.d-error');
      // The page's policy keeps foreign scripts out; the checker comes in through the debugger.
      const results = await page.evaluate(
        `${axe}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })`,
      );
      expect((results as unknown as { passes: unknown[] }).passes.length).toBeGreaterThan(10);
      const violations = (results as { violations: { id: string; nodes: { html: string }[] }[] }).violations;
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
      expect(troubles).toEqual([]);
      await page.context().close();
    }
  },
  120_000,
);

test('a filter leaves what it names and the headings above it, and says so', async () => {
  const { page } = await open(DESKTOP);
  const errors = reading.findings.filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(1);
  await page.click('[data-show=error]');
  expect(await visible(page, '.seg:not(.head)')).toBe(1);
  expect(await visible(page, '.seg.head')).toBeGreaterThan(1);
  expect(await page.textContent('.bar output')).toMatch(/^1 \/ /);
  await page.click('[data-reset]');
  expect(await visible(page, '.seg')).toBe(reading.segments.length);
  await page.context().close();
});

test('a search without a match says so and can be reset', async () => {
  const { page } = await open(DESKTOP);
  await page.fill('[name=q]', 'no such words');
  await page.locator('.empty:visible').waitFor();
  await page.fill('[name=q]', 'BINHE');
  await expect.poll(() => visible(page, '.seg:not(.head)')).toBe(1);
  await page.context().close();
});

test('the panel shows the record of the words that were selected', async () => {
  const { page } = await open(DESKTOP);
  await page.click('.d-error');
  const text = await page.innerText('.panel');
  for (const words of ['38.5亿元', '38.5 billion CNY', '3850000000', 'figure/magnitude', '10 times too large'])
    expect(text).toContain(words);
  await page.keyboard.press('Escape');
  expect(await visible(page, '.panel')).toBe(0);
  await page.context().close();
});

test('Escape in the search field takes the search back, on the page and in the address', async () => {
  const { page } = await open(DESKTOP);
  await page.fill('[name=q]', 'BINHE');
  await expect.poll(() => visible(page, '.seg:not(.head)')).toBe(1);
  await page.keyboard.press('Escape');
  expect(await page.inputValue('[name=q]')).toBe('');
  expect(await visible(page, '.seg')).toBe(reading.segments.length);
  expect(page.url()).not.toContain('q=');
  await page.context().close();
});

test('on a phone the words that the panel speaks of stay in sight above it', async () => {
  const { page } = await open({ width: 390, height: 844, scheme: 'light' });
  // Just above the lower edge, where the panel will open.
  await page.evaluate(() => {
    const mark = document.querySelector('.d-error')!;
    scrollBy({ top: mark.getBoundingClientRect().bottom - innerHeight + 4 });
  });
  await page.click('.d-error');
  const mark = (await page.locator('.m.on').first().boundingBox())!;
  const panel = (await page.locator('.panel').boundingBox())!;
  expect(mark.y + mark.height).toBeLessThanOrEqual(panel.y);
  await page.context().close();
});

test('keys walk through what the filter shows', async () => {
  const { page } = await open(DESKTOP);
  await page.click('[data-show=commitment]');
  await page.locator('h1').first().click();
  await page.keyboard.press('n');
  const first = await page.evaluate(() => document.activeElement?.id);
  expect(first).toMatch(/^s\d+$/);
  expect(await page.innerText('.panel')).toContain('20');
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  await page.context().close();
});

test('the address holds the view', async () => {
  const { page } = await open(DESKTOP, `${url}#show=result&type=project-stage`);
  expect(await page.getAttribute('[data-show=result]', 'aria-pressed')).toBe('true');
  expect(await visible(page, '.seg:not(.head)')).toBe(1);
  await page.context().close();
});

test('without scripts the whole text, the findings and the commitments stand there', async () => {
  const { page } = await open(DESKTOP, url, false);
  // What is shown is laid out only with the first drawing of the page.
  const missing = async () => {
    const text = (await page.innerText('main')).replace(/\s+/g, '');
    return [...LINES, 'figure/magnitude'].filter((line) => !text.includes(line.replace(/\s+/g, '')));
  };
  await expect.poll(missing).toEqual([]);
  await page.context().close();
});

test('the page prints', async () => {
  const { page } = await open(DESKTOP);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await page.emulateMedia({ media: 'print' });
  expect(await visible(page, '.bar')).toBe(0);
  expect(await visible(page, 'nav.toc')).toBe(0);
  // A sheet of A4 is as narrow as a phone, and no phone.
  await page.setViewportSize({ width: 690, height: 980 });
  expect(
    await page
      .locator('#tasks tr')
      .nth(1)
      .evaluate((row) => getComputedStyle(row).display),
  ).toBe('table-row');
  await page.context().close();
});

test('text of the report never becomes markup', async () => {
  const odd = ['</script><script>document.title="x"</script>', '<img src=x onerror=alert(1)>增长6%。\ud800', ...LINES];
  const html = renderPage(readingOf(odd), { ui: 'zh' });
  expect(html).not.toContain('<img src=x');
  expect(html.match(/<script>/g)).toHaveLength(1);
  const page = await browser.newPage();
  await page.setContent(html);
  expect(await page.title()).not.toBe('x');
  await page.close();
});

test('a report without text to show gives a page that says so', () => {
  const html = renderPage(readingOf([]), { ui: 'en' });
  expect(html).toContain('Nothing was found.');
  expect(html).toContain('No commitment was read.');
});

test('the server answers with the page, the reading, and a sentence for what it does not have', async () => {
  const page = await fetch(url);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const json = (await (await fetch(`${url}reading.json`)).json()) as Reading;
  expect(json.items).toHaveLength(reading.items.length);
  const none = await fetch(`${url}nothing`);
  expect([none.status, await none.text()]).toEqual([404, expect.stringContaining('no such page')]);
  const port = Number(new URL(url).port);
  await expect(serveReading({ html: '', reading, port })).rejects.toThrow(/in use/);
});
