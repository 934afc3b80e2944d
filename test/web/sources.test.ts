import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { axeFindings, hydrated } from './look-at-pages.ts';
import { onSample } from './on-sample.ts';

const REPORT = join(import.meta.dirname, '..', '..', 'samples', 'yunhe-2026.bilingual.txt');

const sample = onSample();

beforeAll(async () => {
  const { page } = await sample.signedIn('office', { width: 1440, lang: 'en' });
  await page.goto(sample.at('/reports'));
  await hydrated(page);
  await page.getByLabel(/^Files of the report/).setInputFiles(REPORT);
  await page.getByRole('button', { name: 'Import a report' }).click();
  await page.getByRole('heading', { name: '2026 work report, edition 1' }).waitFor();
  await page.context().close();
}, 60_000);

const WORDS = {
  en: {
    keep: 'Add or take away sources',
    find: 'Find',
    attach: 'Add to this matter',
    add: 'Add another source',
    kind: 'Leader’s instruction',
    away: 'Take away',
    report: '2026 work report, edition 1',
    deed: 'Source taken away',
    only: 'the only source',
  },
  zh: {
    keep: '增减来源',
    find: '查找',
    attach: '并入本事项',
    add: '增加其他来源',
    kind: '领导批示',
    away: '撤下',
    report: '2026 年政府工作报告 第 1 版',
    deed: '撤下来源',
    only: '唯一来源',
  },
} as const;

test.each([
  ['en', true, 1440, 0],
  ['zh', false, 390, 1],
] as const)('a matter gets sources and loses them, in %s, script %s', async (lang, script, width, nth) => {
  const t = WORDS[lang];
  const { page } = await sample.signedIn('office', { width, lang, script });
  await page.goto(sample.at('/ledger'));
  await page.goto(sample.at((await page.locator('main tbody th a').nth(nth).getAttribute('href'))!));
  const matter = page.url();
  await page.getByRole('link', { name: t.keep }).click();
  await page.getByText(t.only).waitFor();
  await page.locator('input[name=q]').last().fill('新增');
  await page.getByRole('button', { name: t.find, exact: true }).last().click();
  await page.waitForURL(/sources.q=/);
  await page
    .getByRole('rowheader')
    .filter({ hasText: /新增|new/i })
    .first()
    .waitFor();
  const sentence = page.getByRole('row').filter({ has: page.getByRole('button', { name: t.attach }) });
  expect(await sentence.count()).toBeGreaterThan(0);
  await sentence.first().getByRole('button', { name: t.attach }).click();
  await page.getByRole('link', { name: t.report }).first().waitFor();

  await page.locator('select[name=kind]').selectOption({ label: t.kind });
  await page.locator('input[name=title]').fill('区长批示');
  await page.locator('input[name=documentNumber]').fill('云政批〔2026〕3号');
  await page.locator('input[name=datedOn]').fill('2026-02-03');
  await page.locator('textarea[name=quoteZh]').fill('请抓紧推进。');
  await page.getByRole('button', { name: t.add }).click();
  await page.getByText(`${t.kind} · 区长批示 · 云政批〔2026〕3号`).waitFor();
  if (script) {
    await hydrated(page);
    expect(await axeFindings(page)).toEqual([]);
  }
  // The order on the page is that in which the matter got them: the second is the sentence of the report.
  const second = page.getByRole('row').filter({ hasText: t.report }).first();
  await second.locator('summary').click();
  await second.locator('textarea[name=reason]').fill('并错了');
  await second.getByRole('button', { name: t.away }).click();
  await expect.poll(() => page.locator('summary', { hasText: t.away }).count()).toBe(2);

  await page.goto(matter);
  await page.getByText(`${t.kind} · 区长批示 · 云政批〔2026〕3号`).waitFor();
  await page.getByText('请抓紧推进。').first().waitFor();
  const told = await page.getByRole('listitem').filter({ hasText: t.deed }).first().innerText();
  expect(told).toContain('并错了');
  await page.context().close();
});

test('a unit and a leader see the sources of their matters, and no way to change them', async () => {
  for (const role of ['leader', 'liaison'] as const) {
    const { page } = await sample.signedIn(role, { width: 1440, lang: 'en' });
    await page.goto(sample.at('/ledger'));
    const href = (await page.locator('main tbody th a').first().getAttribute('href'))!;
    await page.goto(sample.at(href));
    await page.getByRole('heading', { name: 'Words of its sources' }).waitFor();
    expect(await page.getByRole('link', { name: WORDS.en.keep }).count()).toBe(0);
    await page.goto(sample.at(`${href.split('?')[0]}/sources`));
    await page.getByText('Only the delivery office gives a matter a source').waitFor();
    await page.context().close();
  }
});

test('a second edition in the same words adds its sentences to the matters of the first', async () => {
  const { page } = await sample.signedIn('office', { width: 1440, lang: 'en' });
  const text = await readFile(join(REPORT, '..', 'yunhe-2025.bilingual.txt'), 'utf8');
  await page.goto(sample.at('/reports'));
  await hydrated(page);
  const again = { name: 'yunhe-2025-again.txt', mimeType: 'text/plain', buffer: Buffer.from(`${text}\n\n`) };
  await page.getByLabel(/^Files of the report/).setInputFiles(again);
  await page.getByRole('button', { name: 'Import a report' }).click();
  await page.getByRole('note').getByText('The report of 2025 is here already as edition 1').waitFor();
  const same = page.locator('[data-proposal]', { hasText: /In the words of 2025-\d{4}/ });
  const all = await same.count();
  expect(all).toBeGreaterThan(5);
  const number = /2025-\d{4}/.exec(await same.first().innerText())![0];
  await same.first().getByRole('button', { name: 'Add to it' }).click();
  await page.getByText('1 added to their matters.').waitFor();
  await expect.poll(() => same.count()).toBe(all - 1);
  // One whose words differ is named by the number of its matter; a number that is none comes back as a sentence.
  const other = page.locator('[data-proposal][data-state=open]').first();
  const id = await other.getAttribute('data-proposal');
  await other.getByRole('link', { name: 'Add to a matter' }).click();
  await page.getByLabel(/^Number of the matter/).fill('2025-9999');
  await page.getByRole('button', { name: 'Add to a matter' }).click();
  await page.getByRole('alert').getByText('There is no matter 2025-9999').waitFor();
  await page.getByLabel(/^Number of the matter/).fill(number);
  await page.getByRole('button', { name: 'Add to a matter' }).click();
  await page.locator(`#p-${id}`).getByRole('link', { name: 'Is a matter' }).waitFor();
  await page.getByRole('button', { name: /^Add \d+ in the same words to their matters$/ }).click();
  await expect.poll(() => same.count(), { timeout: 20_000 }).toBe(0);
  await page.context().close();
});
