import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { axeFindings, hydrated } from './look-at-pages.ts';
import { onSample } from './on-sample.ts';

vi.setConfig({ testTimeout: 60_000 });

// What are several clauses of a sentence in Chinese is often one in English: such matters are told apart everywhere.

const sample = onSample();

const clauseOf = (page: Page, number: string) =>
  page.getByRole('row').filter({ hasText: number }).locator('th [lang=zh-Hans]');

/** Of two matters with one English name the numbers and the Chinese clauses. */
async function twins(page: Page) {
  await page.goto(sample.at('/ledger?rows=1000'));
  await hydrated(page);
  const rows = await page.locator('main tbody tr:not([data-far])').evaluateAll((found) =>
    found.map((row) => ({
      number: row.querySelector('td a')?.textContent ?? '',
      name: row.querySelector('th a')?.textContent ?? '',
      clause: row.querySelector('th [lang=zh-Hans]')?.textContent ?? '',
    })),
  );
  const first = rows.find(({ name }) => rows.filter((row) => row.name === name).length > 1)!;
  return rows.filter(({ name }) => name === first.name);
}

test('in English each of two of one sentence is named with its own clause, alone on a page as well', async () => {
  const { page } = await sample.signedIn('office', { width: 1440, lang: 'en' });
  const pair = await twins(page);
  expect(new Set(pair.map(({ clause }) => clause)).size).toBe(pair.length);
  for (const { number, name, clause } of pair) {
    await page.goto(sample.at(`/ledger?q=${number}`));
    expect(await page.locator('main tbody tr').count()).toBe(1);
    expect(await clauseOf(page, number).innerText()).toBe(clause);
    await page.locator('main tbody th a').click();
    await page.getByRole('heading', { level: 1, name: `${number} ${name}` }).waitFor();
    await page.locator('main header').getByText(clause, { exact: true }).waitFor();
  }
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

test.each([
  ['office', '/'],
  ['leader', '/dashboard'],
] as const)(
  'the lists of %s on %s name them so too; a matter with English of its own needs no more',
  async (role, path) => {
    const { page } = await sample.signedIn(role, { width: 390, lang: 'en' });
    await page.goto(sample.at(path));
    const named = page.locator('main tbody th:has([lang=zh-Hans])');
    expect(await named.count()).toBeGreaterThan(0);
    expect(await page.locator('main tbody th:has(a):not(:has([lang=zh-Hans]))').count()).toBeGreaterThan(0);
    await page.context().close();
  },
);

test('in Chinese every name stands alone', async () => {
  const { page } = await sample.signedIn('office', { width: 1440, lang: 'zh' });
  await page.goto(sample.at('/ledger?rows=1000'));
  expect(await page.locator('main tbody th [lang=zh-Hans]').count()).toBe(0);
  await page.context().close();
});
