import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { RoleName } from '../../src/ledger/terms.ts';
import { AREAS } from '../../src/server/index.ts';
import { axeFindings, hydrated } from './look-at-pages.ts';
import { onSample } from './on-sample.ts';

const sample = onSample();

const ROLES = ['office', 'leader', 'administrator', 'unit-leader', 'liaison', 'translator'] as const;
const LOOKS = [
  { width: 1440, lang: 'zh', scheme: 'light' },
  { width: 390, lang: 'en', scheme: 'dark' },
  { width: 390, lang: 'zh', scheme: 'light' },
  { width: 1440, lang: 'en', scheme: 'dark' },
] as const;

// The office opens nearly every page: in all looks. What the others see differs by its rows and forms: two looks do.
test.each(ROLES)(
  'every page of %s, narrow and wide, in both languages',
  async (role) => {
    const paths = await pathsOf(role);
    expect(paths.length).toBeGreaterThan(3);
    const findings: string[] = [];
    for (const [index, look] of (role === 'office' ? LOOKS : LOOKS.slice(0, 2)).entries()) {
      const { page, complaints } = await sample.signedIn(role, look);
      for (const path of paths) {
        await page.goto(sample.at(path));
        await hydrated(page);
        const faults = await faultsOf(page);
        // Axe is slow: once for each page, and once more in the dark, with every form open.
        if (index === 0 || (index === 1 && role === 'office')) faults.push(...(await opened(page)));
        findings.push(
          ...[...faults, ...complaints.splice(0)].map((one) => `${path} ${look.width} ${look.lang}: ${one}`),
        );
      }
      await page.context().close();
    }
    expect(findings).toEqual([]);
  },
  120_000,
);

async function opened(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
  });
  return axeFindings(page);
}

/** The areas of a role, and one page below each list. */
async function pathsOf(role: RoleName): Promise<string[]> {
  const { page } = await sample.signedIn(role, LOOKS[0]);
  const paths = ['/account'];
  for (const { path } of AREAS.filter(({ roles }) => roles.some((one) => one === role))) {
    paths.push(path);
    await page.goto(sample.at(path));
    const below = page.locator(`main tbody a[href^="${path}/"]`).first();
    if (path !== '/' && (await below.count()) > 0) paths.push((await below.getAttribute('href'))!);
  }
  await page.context().close();
  return paths;
}

/** What is wrong on a page for everyone: an error, a document wider than the window, a picture that is broken. */
async function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`${scrollWidth} wide`);
    if (document.querySelector('main [data-problem]')) faults.push('an error page');
    for (const image of document.images)
      if (image.complete && image.naturalWidth === 0) faults.push(`broken: ${image.alt}`);
    return faults;
  });
}
