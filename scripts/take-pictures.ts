/**
 * Takes the pictures of the README: `npm run pictures`. The page of one reading from the sample report, and the
 * application on the sample district. Needs a font with ideographs and the built application.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readFiles } from '../src/cli/read-files.ts';
import { renderPage } from '../src/publishing/index.ts';
import { openBrowser } from '../test/browser.ts';
import { hydrated } from '../test/web/look-at-pages.ts';
import { startSample } from '../test/web/sample-application.ts';

const root = join(import.meta.dirname, '..');
const pathOf = (name: string) => join(root, 'docs', 'images', name);

const READINGS = [
  { name: 'page-desktop.png', width: 1280, height: 800, scheme: 'light', ui: 'en', at: '.seg:not(.head) .d-error' },
  { name: 'page-phone.png', width: 390, height: 780, scheme: 'dark', ui: 'zh', at: '.i-commitment' },
] as const;

async function takeReadings(browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-pictures-'));
  try {
    const reading = await readFiles([join(root, 'samples', 'yunhe-2025.bilingual.txt')]);
    for (const { name, width, height, scheme, ui, at } of READINGS) {
      const file = join(folder, `${ui}.html`);
      writeFileSync(file, renderPage(reading, { ui }));
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce' });
      await page.goto(`file://${file}`);
      await page
        .locator(at)
        .first()
        .evaluate((mark) => mark.scrollIntoView({ block: 'center' }));
      await page.locator(at).nth(1).click();
      await page.waitForTimeout(300);
      await page.screenshot({ path: pathOf(name) });
      await page.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const first = (link: string) => async (page: Page) => {
  await page.locator(link).first().click();
  await page.waitForURL((url) => url.pathname.split('/').length > 2);
};

const SUBMITTED = '/ledger?stage=submitted';
const PAGES = [
  { name: 'today.png', role: 'office', path: '/', lang: 'en', width: 1440 },
  { name: 'ledger.png', role: 'office', path: '/ledger', lang: 'zh', width: 1440 },
  { name: 'matter.png', role: 'office', path: SUBMITTED, lang: 'zh', width: 1440, go: first('main tbody th a') },
  { name: 'wizard.png', role: 'office', path: '/reports', lang: 'en', width: 1440, go: first('main tbody a') },
  { name: 'dashboard.png', role: 'leader', path: '/dashboard', lang: 'en', width: 1440 },
  { name: 'phone.png', role: 'office', path: '/ledger', lang: 'zh', width: 390, scheme: 'dark' },
] as const;

async function takePages(browser: Browser): Promise<void> {
  const sample = await startSample(browser);
  try {
    for (const { name, role, path, ...look } of PAGES) {
      const { page } = await sample.signedIn(role, look);
      await page.goto(sample.at(path));
      await hydrated(page);
      if ('go' in look) await look.go(page);
      await page.waitForTimeout(500);
      await page.screenshot({ path: pathOf(name) });
      await page.context().close();
    }
  } finally {
    await sample.close();
  }
}

const browser = await openBrowser();
try {
  await takeReadings(browser);
  await takePages(browser);
} finally {
  await browser.close();
}
