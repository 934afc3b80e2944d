import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import type { RoleName } from '../../src/ledger/terms.ts';
import { axeFindings, hydrated, type Look } from './look-at-pages.ts';
import { onSample } from './on-sample.ts';

vi.setConfig({ testTimeout: 60_000 });

// What the lists of what waits show of each matter, and how the long lists of a place are gone through.

const sample = onSample();

async function open(who: RoleName | `${string}@${string}`, path: string, look: Partial<Look> = {}): Promise<Page> {
  const { page } = await sample.signedIn(who, { width: 1440, lang: 'en', ...look });
  await page.goto(sample.at(path));
  if (look.script !== false) await hydrated(page);
  return page;
}

test.each(['zh', 'en'] as const)('what is to be closed says what was found, by whom and when; %s', async (lang) => {
  const page = await open('office', '/verification', { lang });
  const rows = page.locator('#toClose tbody tr');
  expect(await rows.count()).toBeGreaterThan(0);
  for (const row of await rows.all()) {
    const text = await row.locator('th').innerText();
    expect(text).toMatch(lang === 'zh' ? /完成/ : /Delivered|Exceeded|Partly/i);
    expect(text).toMatch(/[\u4e00-\u9fff]{2,3} · 20\d\d-\d\d-\d\d$/);
  }
  // Where a number was verified it stands there.
  expect((await rows.locator('th').allInnerTexts()).some((text) => /[:：]\s?[\d,.]+/.test(text))).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

test('what a unit returned goes to the next one that is proposed, and to none where there is no other', async () => {
  const WORDS = 'neighborhood centers';
  const assign = /^Assign to the proposed units/;
  const page = await open('office', '/');
  const proposedIn = (list: string) =>
    page.locator(`#${list} tbody tr`, { hasText: WORDS }).locator('td span:has(small)').innerText();
  const first = await proposedIn('toAssign');
  expect(first).toContain('Proposed: Housing and Urban-Rural Development Bureau');
  await page.locator('#toAssign tbody tr', { hasText: WORDS }).getByRole('checkbox').check();
  await page.locator('#toAssign').getByRole('button', { name: assign }).click();
  await page.getByRole('status').getByText('Done for 1 matter.').waitFor();

  const liaison = await open('housing-liaison@yunhe.example', '/');
  await liaison.locator('#toSign').getByRole('link', { name: WORDS }).click();
  const form = liaison.locator('form:has(input[name=intent][value="return-matter"])');
  await liaison.locator('details', { has: form }).locator('summary').click();
  await form.locator('textarea[name=reason]').fill('Pocket parks are most of it.');
  await form.locator('button[type=submit]').click();
  await liaison.getByRole('status').first().waitFor();
  await liaison.context().close();

  await page.goto(sample.at('/'));
  await hydrated(page);
  const returned = page.locator('#toReassign tbody tr');
  const [unit = '', why = ''] = (await proposedIn('toReassign')).split('\n');
  expect(unit).toBe('Proposed: Government Office');
  expect(why).toMatch(/^for “.+”$/);
  // Others of the list were proposed to nobody else: they say nothing, and have no box.
  const proposed = await returned.filter({ hasText: 'Proposed: ' }).count();
  expect(proposed).toBeLessThan(await returned.count());
  expect(await returned.getByRole('checkbox').count()).toBe(proposed);
  expect(await axeFindings(page)).toEqual([]);
  // The list of what was never assigned has a form of the same deed: what is refused here is told here alone.
  await page.locator('#toReassign').getByRole('button', { name: assign }).click();
  await page.locator('#toReassign').getByRole('alert').getByText('Tick at least one matter first.').waitFor();
  expect(await page.locator('#toAssign').getByRole('button', { name: assign }).count()).toBe(1);
  expect(await page.getByRole('alert').count()).toBe(1);

  const row = returned.filter({ hasText: WORDS });
  const number = await row.locator('td a').innerText();
  await row.getByRole('checkbox').check();
  await page.locator('#toReassign').getByRole('button', { name: assign }).click();
  await page.getByRole('status').getByText('Done for 1 matter.').waitFor();
  expect(await row.count()).toBe(0);
  await page.goto(sample.at(`/ledger?year=all&q=${number}`));
  const done = await page.getByRole('row').filter({ hasText: number }).innerText();
  expect(done).toContain(unit.slice('Proposed: '.length));
  expect(done).toContain('Assigned');
  await page.context().close();
});

test('what is to be assigned says which unit is proposed and why, and goes to it where it is ticked', async () => {
  const page = await open('office', '/');
  const rows = page.locator('#toAssign tbody tr');
  const proposed = rows.filter({ hasText: 'Proposed: ' });
  const waiting = await rows.count();
  const [unit = '', why = ''] = (await proposed.first().locator('td span:has(small)').innerText()).split('\n');
  expect(why).not.toBe('');
  const number = await proposed.first().locator('td a').innerText();
  expect(await axeFindings(page)).toEqual([]);
  // One for which nobody is proposed is assigned on its page.
  expect(await rows.getByRole('checkbox').count()).toBe(await proposed.count());
  await proposed.first().getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Assign to the proposed units (1 ticked)' }).click();
  await page.getByRole('status').getByText('Done for 1 matter.').waitFor();
  expect(await rows.count()).toBe(waiting - 1);
  await page.goto(sample.at(`/ledger?year=all&q=${number}`));
  const done = await page.getByRole('row').filter({ hasText: number }).innerText();
  expect(done).toContain(unit.slice('Proposed: '.length));
  expect(done).toContain('Assigned');
  await page.context().close();
});

const MANY = 120;

test.each([
  ['/units', (index: number) => `第${index}管理所`],
  ['/people', (index: number) => `周第${index}`],
] as const)(
  'of many %s a phone gets some, and more as it goes on',
  async (path, nameOf) => {
    const before = await open('administrator', path);
    await before.locator('summary', { hasText: 'Register many' }).click();
    await before.getByLabel('List').fill(Array.from({ length: MANY }, (_, index) => nameOf(index + 1)).join('\n'));
    await before.getByRole('button', { name: 'Register many' }).click();
    await before.getByRole('status').getByText(`${MANY} `).waitFor({ timeout: 50_000 });
    await before.context().close();

    // Without a script page follows page.
    const plain = await open('administrator', path, { width: 390, script: false });
    const count = Number(/(\d+) in all, 50 shown/.exec(await plain.locator('main header').innerText())![1]);
    expect(count).toBeGreaterThan(MANY);
    let seen = await plain.locator('main tbody tr').count();
    expect(seen).toBe(50);
    while ((await plain.getByRole('link', { name: 'Next page' }).count()) > 0) {
      await plain.getByRole('link', { name: 'Next page' }).click();
      await plain.waitForLoadState();
      seen += await plain.locator('main tbody tr').count();
    }
    expect(seen).toBe(count);
    await plain.context().close();

    const page = await open('administrator', path, { width: 390 });
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.locator('main tbody tr').count()).toBe(50);
    await expect
      .poll(
        async () => {
          await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
          return page.locator('main tbody tr').count();
        },
        { timeout: 20_000 },
      )
      .toBe(count);
    // The search above the list begins anew.
    await page.getByRole('searchbox', { name: 'Find' }).last().fill(nameOf(117));
    await page.getByRole('search', { name: /^Find/ }).getByRole('button').click();
    await expect.poll(() => page.locator('main tbody tr').count()).toBe(1);
    expect(new URL(page.url()).searchParams.has('rows')).toBe(false);
    await page.context().close();
  },
  120_000,
);
