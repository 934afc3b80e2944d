/** Takes the pictures of the README from the sample report: `npm run pictures`. Needs a font with ideographs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFiles } from '../src/cli/read-files.ts';
import { renderPage } from '../src/publishing/index.ts';
import { openBrowser } from '../test/browser.ts';

const root = join(import.meta.dirname, '..');
const PICTURES = [
  { name: 'page-desktop.png', width: 1280, height: 800, scheme: 'light', ui: 'en', at: '.seg:not(.head) .d-error' },
  { name: 'page-phone.png', width: 390, height: 780, scheme: 'dark', ui: 'zh', at: '.i-commitment' },
] as const;

async function takePictures(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-pictures-'));
  const browser = await openBrowser();
  try {
    const reading = await readFiles([join(root, 'samples', 'yunhe-2025.bilingual.txt')]);
    for (const { name, width, height, scheme, ui, at } of PICTURES) {
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
      await page.screenshot({ path: join(root, 'docs', 'images', name) });
      await page.close();
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

void takePictures();
