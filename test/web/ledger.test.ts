import { expect, test } from 'vitest';
import { hydrated } from './look-at-pages.ts';
import { onSample } from './on-sample.ts';

const sample = onSample();

async function openLedger(search = '', { script = true, width = 1440 } = {}) {
  const { page } = await sample.signedIn('office', { width, lang: 'en', script });
  await page.goto(sample.at(`/ledger${search}`));
  if (script) await hydrated(page);
  return page;
}

test('without a word about years the newest is shown, and said', async () => {
  const page = await openLedger();
  expect(await page.getByLabel('Year', { exact: true }).inputValue()).toBe('2025');
  await page.getByLabel('Stage', { exact: true }).selectOption({ label: 'Open' });
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.waitForURL(/stage=registered/);
  await expect.poll(() => page.getByRole('cell', { name: 'Stage: Closed' }).count()).toBe(0);
  expect(await page.getByRole('rowheader').count()).toBeGreaterThan(10);
  await page.context().close();
});

test.each([true, false])('conditions are kept under a name and found again; script %s', async (script) => {
  const page = await openLedger('?pace=overdue', { script });
  const name = `late ${script}`;
  await page.locator('summary', { hasText: 'Save these conditions' }).click();
  await page.getByLabel('Name of the view').fill(name);
  await page.getByLabel('Share it with everyone').check();
  await page.getByRole('button', { name: 'Save these conditions' }).click();
  await page.getByText('The view is saved.').waitFor();
  const { page: theirs } = await sample.signedIn('leader', { width: 1440, lang: 'en', script });
  await theirs.goto(sample.at('/ledger'));
  await theirs.getByRole('link', { name: `${name} (shared)` }).click();
  await theirs.waitForURL(/pace=overdue/);
  await theirs.context().close();
  await page.locator('summary', { hasText: 'My views' }).click();
  await page.getByRole('button', { name: `Delete “${name}”` }).click();
  await page.getByText('The view is deleted.').waitFor();
  expect(await page.getByRole('link', { name: `${name} (shared)` }).count()).toBe(0);
  await page.context().close();
});

test.each([true, false])('of many, those refused are named and the others are done; script %s', async (script) => {
  const page = await openLedger('?stage=in-progress,closed', { script });
  const open = page.getByRole('row').filter({ hasText: 'In progress' }).first();
  const closed = page.getByRole('row').filter({ hasText: 'Closed' }).first();
  const [openNumber, closedNumber] = [await numberIn(open), await numberIn(closed)];
  await open.getByRole('checkbox').check();
  await closed.getByRole('checkbox').check();
  await page.locator('summary', { hasText: 'Bulk edit' }).click();
  const due = script ? '2031-03-31' : '2031-04-30';
  await page.locator('form#bulk').getByLabel('Due').fill(due);
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('alert').waitFor();
  const told = await page.getByRole('alert').innerText();
  expect(told).toContain('1 done, 1 not done:');
  expect(told).toContain(`${closedNumber}: The matter is submitted or closed.`);
  expect(told).not.toContain(openNumber);
  await page.goto(sample.at(`/ledger?q=${openNumber}`));
  expect(await page.getByRole('row').filter({ hasText: openNumber }).innerText()).toContain(due);
  await page.context().close();

  async function numberIn(row: typeof open): Promise<string> {
    return row.getByRole('link').first().innerText();
  }
});

test('one box ticks the page; a comment reaches each matter', async () => {
  const page = await openLedger('?stage=returned');
  const rows = await page.getByRole('rowheader').count();
  await page.getByLabel('Choose all on this page').check();
  await page.locator('summary', { hasText: `Bulk edit (${rows} ticked)` }).click();
  await page.locator('form#bulk').getByLabel('Comment').fill('Please look at this again.');
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByText(/^Done for \d+ matters?\.$/).waitFor();
  await page.getByRole('rowheader').first().getByRole('link').click();
  await page.getByText('Please look at this again.').first().waitFor();
  await page.context().close();
});

test('j, k and Enter go through the table, and from matter to matter', async () => {
  const page = await openLedger('?stage=in-progress');
  const numbers = await page.getByRole('rowheader').allInnerTexts();
  const focused = () => page.evaluate(() => document.activeElement?.closest('th')?.innerText);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  expect(await focused()).toBe(numbers[1]);
  await page.keyboard.press('k');
  expect(await focused()).toBe(numbers[0]);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /^Next: / }).click();
  await page.getByRole('link', { name: /^‹ Before: / }).waitFor();
  await page.getByRole('link', { name: 'Ledger', exact: true }).last().click();
  await page.waitForURL(/\/ledger\?stage=in-progress$/);
  await page.context().close();
});

test.each([1440, 390])('the table grows as its end comes near, and draws what is seen; width %i', async (width) => {
  const page = await openLedger('?order=due', { width });
  const rows = page.locator('main tbody tr');
  const drawn = page.getByRole('rowheader');
  const count = Number(/^\d+/.exec(await page.getByText(/^\d+ matters\b/).innerText())![0]);
  expect(count).toBeGreaterThan(60);
  expect(await drawn.count()).toBe(50);
  const box = rows.first().getByRole('checkbox');
  await box.check();
  const atTheEnd = rows.nth(count - 1).getByRole('link');
  await expect
    .poll(async () => {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      return atTheEnd.count();
    })
    .toBeGreaterThan(0);
  expect(await rows.count()).toBe(count);
  expect(page.url()).toMatch(/rows=\d+/);
  // What is far away is not drawn, takes the place it had, and keeps its tick.
  await expect.poll(() => drawn.count()).toBeLessThan(60);
  expect(await rows.first().getByRole('rowheader').count()).toBe(0);
  expect(await box.isChecked()).toBe(true);
  await page.locator('summary', { hasText: 'Bulk edit (1 ticked)' }).waitFor();
  // Back from a matter at the end stands at the end.
  const last = await atTheEnd.first().innerText();
  const placeOf = async () => (await page.getByRole('link', { name: last, exact: true }).boundingBox())!.y;
  const place = await placeOf();
  // A click of the mouse would scroll.
  await atTheEnd.first().dispatchEvent('click');
  await page.getByRole('heading', { level: 1, name: last }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: last, exact: true }).waitFor();
  expect(await rows.count()).toBe(count);
  // What was drawn for the first time on the way down has its height only now: a card may have moved by its size.
  await expect.poll(async () => Math.abs((await placeOf()) - place)).toBeLessThan(200);
  // On paper everything is drawn.
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => drawn.count()).toBe(count);
  await page.context().close();
});

test('without a script page follows page', async () => {
  const page = await openLedger('?order=due', { script: false });
  const first = await page.getByRole('rowheader').first().innerText();
  await page.getByRole('link', { name: 'Next page' }).click();
  await page.waitForURL(/after=/);
  expect(await page.getByRole('rowheader').first().innerText()).not.toBe(first);
  await page.getByRole('link', { name: 'First page' }).click();
  expect(await page.getByRole('rowheader').first().innerText()).toBe(first);
  await page.context().close();
});

test('on a phone the conditions fold away', async () => {
  const page = await openLedger('?stage=closed', { width: 390, script: false });
  expect(await page.getByLabel('Year', { exact: true }).isVisible()).toBe(false);
  await page.getByLabel('Filters (1 set)').check();
  expect(await page.getByLabel('Year', { exact: true }).isVisible()).toBe(true);
  await page.context().close();
});

test('no address that somebody changed by hand is a fault of the program', async () => {
  const { page } = await sample.signedIn('office', { width: 1440, lang: 'en', script: false });
  const status = async (path: string) => (await page.request.get(sample.at(path))).status();
  const dashes = '-'.repeat(36);
  const places = ['after=%00~%00', 'order=due&after=x~y', 'order=due&after=2026-02-30~1', 'order=updated&after=x~y'];
  for (const search of ['q=%00', 'area=%00', 'from=2026-02-30', `unit=${dashes}`, 'year=99999999999', ...places])
    expect(await status(`/ledger?${search}`), search).toBe(200);
  await page.goto(sample.at('/ledger'));
  const matter = (await page.locator('main tbody th a').first().getAttribute('href'))!.replace(/\?.*/, '');
  expect(await status(`${matter}?in=${encodeURIComponent('order=due&after=x~y&from=2026-02-30')}`)).toBe(200);
  for (const area of ['ledger', 'reports', 'files', 'people', 'units'])
    for (const id of ['abc', dashes, '01990000-0000-7000-8000-000000000000'])
      expect(await status(`/${area}/${id}`), `/${area}/${id}`).toBe(404);
  await page.context().close();
});

test('a form on the page of a matter stays while the page beside it is read, and gives way to another', async () => {
  const page = await openLedger('?stage=in-progress');
  await page.getByRole('rowheader').first().getByRole('link').click();
  const panel = (deed: string) => page.locator(`details:has(input[name=intent][value="${deed}"])`);
  await panel('comment-on-matter').locator('summary').click();
  await page.getByLabel('Comment *').fill('Halfway.');
  await page.getByRole('heading', { name: 'Words of its sources' }).click();
  expect(await panel('comment-on-matter').getAttribute('open')).not.toBeNull();
  await panel('judge-confidence').locator('summary').click();
  await expect.poll(() => panel('comment-on-matter').getAttribute('open')).toBeNull();
  await panel('judge-confidence').getByRole('button', { name: 'Close' }).click();
  expect(await panel('judge-confidence').getAttribute('open')).toBeNull();
  await panel('comment-on-matter').locator('summary').click();
  expect(await page.getByLabel('Comment *').inputValue()).toBe('Halfway.');
  await page.context().close();
});

test.each([true, false])('units and people are found by words; script %s', async (script) => {
  const page = await openLedger('', { script });
  for (const [path, words] of [
    ['/units', 'Finance'],
    ['/people', 'finance-liaison'],
  ] as const) {
    await page.goto(sample.at(path));
    if (script) await hydrated(page);
    const all = await page.getByRole('rowheader').count();
    const form = page.locator('main').getByRole('search');
    await form.getByRole('searchbox').fill(words);
    await form.getByRole('button', { name: 'Find' }).click();
    await page.waitForURL(/\?q=/);
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(1);
    await page.getByRole('link', { name: 'Show all' }).click();
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(all);
  }
  await page.context().close();
});

test('each number of the dashboard leads to as many matters', async () => {
  const { page } = await sample.signedIn('leader', { width: 1440, lang: 'en', script: false });
  await page.goto(sample.at('/dashboard'));
  const links = await page
    .locator('main table a[href^="/ledger?"]')
    .evaluateAll((all) =>
      all
        .map((link) => [link.getAttribute('href')!, link.textContent!] as const)
        .filter(([, text]) => /^\d+$/.test(text)),
    );
  const kinds = links.filter(([href]) => href.includes('&type='));
  expect(kinds.length).toBeGreaterThan(10);
  for (const [href, number] of [...kinds, ...links.filter((_, index) => index % 7 === 0)]) {
    await page.goto(sample.at(href));
    expect(await page.locator('main').innerText(), href).toMatch(new RegExp(`\\b${number} matters?\\b`));
  }
  await page.context().close();
});
