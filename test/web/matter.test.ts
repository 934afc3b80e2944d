import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import type { RoleName } from '../../src/ledger/terms.ts';
import { axeFindings, hydrated, type Look } from './look-at-pages.ts';
import { onSample } from './on-sample.ts';

vi.setConfig({ testTimeout: 60_000 });

// What the page of a matter says, and that it says what is so.

const sample = onSample();

async function open(role: RoleName, path: string, look: Look): Promise<Page> {
  const { page } = await sample.signedIn(role, look);
  await page.goto(sample.at(path));
  await hydrated(page);
  return page;
}

/** The first matter of a list that has such a part on its page. */
async function openFirst(page: Page, part: string): Promise<void> {
  const hrefs = await page
    .locator('main tbody th a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  for (const href of hrefs) {
    await page.goto(href);
    if ((await page.locator(part).count()) > 0) return hydrated(page);
  }
  throw new Error(`None of ${hrefs.length} matters has ${part}.`);
}

const WIDE = { width: 1440, lang: 'en' } as const;

test('of a matter that no unit has it is said that none has it', async () => {
  const page = await open('office', '/ledger?stage=registered', WIDE);
  const links = page.locator('main tbody th a');
  const said: string[] = [];
  for (let index = 0; index < (await links.count()); index++) {
    await links.nth(index).click();
    said.push(await page.locator('main dl').first().innerText());
    await page.goBack();
  }
  expect(said.filter((one) => one.includes('no unit has the matter')).length).toBeGreaterThan(0);
  expect(said.filter((one) => one.includes('the unit has not reported'))).toEqual([]);
  await page.context().close();
});

test('the history is told in the past', async () => {
  const page = await open('office', '/ledger?stage=in-progress', WIDE);
  await page.locator('main tbody th a').first().click();
  const history = page.locator('section', { has: page.getByRole('heading', { name: 'Timeline' }) });
  await history.getByText('Registered', { exact: true }).waitFor();
  const told = await history.locator('ol > li > strong').allInnerTexts();
  expect(told).toContain('Assigned');
  expect(told.filter((one) => /^(?:Assign|Sign|Report progress|Register|Submit|Verify|Close)\b/.test(one))).toEqual([]);
  await page.context().close();
});

test.each(['zh', 'en'] as const)('on a phone the chart is whole and its letters keep their size, %s', async (lang) => {
  const page = await open('office', '/ledger?pace=overdue,behind', { width: 390, lang });
  await openFirst(page, 'main picture img');
  const chart = page.locator('main picture img');
  await expect.poll(() => chart.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const drawn = await chart.evaluate((image: HTMLImageElement) => ({
    shown: image.getBoundingClientRect().width,
    own: image.naturalWidth,
    frame: image.closest('section')!.getBoundingClientRect().width,
  }));
  expect(drawn.shown).toBeLessThanOrEqual(drawn.frame);
  expect(drawn.shown / drawn.own).toBeGreaterThan(0.9);
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

test.each([
  ['/ledger/01990000-0000-7000-8000-00000000000f', 'Matter not found', '/ledger'],
  ['/people/01990000-0000-7000-8000-00000000000f', 'Person not found', '/people'],
  ['/units/01990000-0000-7000-8000-00000000000f', 'Unit not found', '/units'],
  ['/reports/01990000-0000-7000-8000-00000000000f', 'Report not found', '/reports'],
])('%s: %s, and the way to those there are', async (path, heading, list) => {
  const page = await open('office', path, { width: 390, lang: 'en' });
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.locator(`main a[href="${list}"]`).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

test('on a phone a label keeps its distance from what it labels', async () => {
  const page = await open('office', '/reports', { width: 390, lang: 'en' });
  const cell = page.locator('td[data-label="Confirmed"]').first();
  const distance = await cell.evaluate((found) => {
    const label = document.createElement('span');
    label.textContent = 'Confirmed';
    label.style.cssText = 'position:absolute;white-space:nowrap';
    found.append(label);
    const { width } = label.getBoundingClientRect();
    label.remove();
    const from = found.getBoundingClientRect().left;
    return found.querySelector('progress')!.getBoundingClientRect().left - from - 12 - width;
  });
  expect(distance).toBeGreaterThan(6);
  await page.context().close();
});

/** The page of the matter with this number. */
async function openMatter(number: string, look: Look): Promise<Page> {
  const page = await open('office', `/ledger?q=${number}`, look);
  await page.goto((await page.locator('main tbody th a').evaluate((link: HTMLAnchorElement) => link.href))!);
  await hydrated(page);
  return page;
}

test('the form of the targets is whole on a wide screen; on a phone a refusal stands under its field', async () => {
  for (const width of [1440, 390]) {
    const page = await openMatter('2025-0008', { width, lang: 'en' });
    await page.locator('summary', { hasText: 'Set targets' }).click();
    const table = page.locator('table', { has: page.locator('[name^=baseline-]') });
    const [needed, shown] = await table.evaluate((one) => [one.scrollWidth, one.parentElement!.clientWidth]);
    expect(needed).toBeLessThanOrEqual(shown!);
    const value = table.locator('[name^=value-]').first();
    await value.fill('many');
    await page.getByRole('button', { name: 'Set targets' }).click();
    const why = table.getByText('Give a number, such as 12.5.');
    await why.waitFor();
    const [field, sentence] = [await value.boundingBox(), await why.boundingBox()];
    expect(Math.abs(field!.x - sentence!.x)).toBeLessThan(4);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  }
});

test('of a matter that was verified and reopened it is not said that nobody verified it', async () => {
  const page = await openMatter('2025-0033', WIDE);
  await page.getByText('Not verified since it was reopened.').waitFor();
  expect(await page.getByText('Not verified yet.').count()).toBe(0);
  await page.context().close();
});

test('a heading is told as the place of a sentence, not once more as its neighbour', async () => {
  const page = await openMatter('2025-0024', WIDE);
  const words = page.locator('section', { has: page.getByRole('heading', { name: 'Words of its sources' }) });
  expect((await words.innerText()).split('2. Focus on hard reforms').length - 1).toBe(1);
  await page.context().close();
});

test('the table of the targets is whole beside the history', async () => {
  const page = await openMatter('2025-0008', WIDE);
  const frame = page.locator('section', { has: page.getByRole('columnheader', { name: 'Pace and formula' }) }).last();
  const [needed, shown] = await frame.evaluate((one) => [one.scrollWidth, one.clientWidth]);
  expect(needed).toBeLessThanOrEqual(shown!);
  await page.context().close();
});

test('on paper the table of the targets is no wider than the sheet', async () => {
  const page = await openMatter('2025-0024', WIDE);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 703, height: 900 });
  const [needed, shown] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  expect(needed).toBeLessThanOrEqual(shown!);
  await page.context().close();
});
