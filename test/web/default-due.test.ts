import { readSheet } from 'read-excel-file/node';
import { expect, test, vi } from 'vitest';
import { axeFindings, hydrated } from './look-at-pages.ts';
import { onSample } from './on-sample.ts';

vi.setConfig({ testTimeout: 60_000 });

const sample = onSample();

const REPORT = '政府工作报告\n\n一、2031年主要任务\n\n新建口袋公园30座。财政投入3.5亿元，新增绿地12万平方米。\n';

test('the default date of the settings is said wherever no date is stated', async () => {
  const look = { width: 1440, lang: 'en' } as const;
  const { page: settings } = await sample.signedIn('administrator', look);
  await settings.goto(sample.at('/settings'));
  await hydrated(settings);
  await settings.getByLabel('Due date where the report states none').fill('０６－３０');
  await settings.getByLabel('Days before').fill('２１');
  await settings.getByRole('button', { name: 'Save' }).click();
  await settings.getByRole('status').waitFor();
  expect(await settings.getByLabel('Days before').inputValue()).toBe('21');
  await settings.getByText('not set: 4 months').waitFor();
  expect(await settings.getByLabel('Name in Chinese').getAttribute('required')).not.toBeNull();
  await settings.context().close();

  const { page } = await sample.signedIn('office', look);
  await page.goto(sample.at('/reports'));
  await hydrated(page);
  const file = { name: 'parks.txt', mimeType: 'text/plain', buffer: Buffer.from(REPORT) };
  await page.getByLabel(/^Files of the report/).setInputFiles(file);
  await page.getByRole('button', { name: 'Import a report' }).click();
  await page.getByRole('heading', { name: '2031 work report, edition 1' }).waitFor();
  await page.getByText('Not stated: 30 June 2031 by default').first().waitFor();
  const goals = page.locator('article dl');
  await goals.getByText('RMB 350 million').waitFor();
  await goals.getByText('120,000 square meters').waitFor();
  await page.getByRole('button', { name: 'Accept all with a testable end' }).click();
  await page.getByText(/^\d+ accepted\.$/).waitFor();
  await page.getByRole('link', { name: 'Create matters' }).click();
  await page.getByText('of them without a stated date (30 June 2031 by default)').waitFor();
  await page.getByRole('button', { name: /^Create \d+ matters?$/ }).click();
  await page.getByText(/^\d+ matters? created\.$/).waitFor();

  const row = page.locator('main tbody tr').first();
  expect(await row.innerText()).toContain('2031-06-30');
  expect(await row.getByText('*').getAttribute('title')).toBe('Not stated in the report: the date by default');
  await page.getByText('* Not stated in the report: the date by default').waitFor();
  const href = (await page.getByRole('link', { name: 'Export to Excel' }).getAttribute('href'))!;
  const table = await page.request.get(sample.at(href), { headers: { 'accept-language': 'en' } });
  const [heads, tasks] = (await readSheet(await table.body(), 3)) as unknown as string[][];
  expect(tasks![heads!.indexOf('Remarks')]).toContain('due on 2031-06-30 by default');
  await row.getByRole('link').first().click();
  await page.getByText('30 June 2031 (not stated in the report: the date by default)').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

test('of the settings a name cannot be emptied; a date and days that are emptied are those by default', async () => {
  const { page } = await sample.signedIn('administrator', { width: 1440, lang: 'en' });
  await page.goto(sample.at('/settings'));
  await hydrated(page);
  const [name, due, before] = ['Name in Chinese', 'Due date where', 'Days before'].map((label) =>
    page.getByLabel(label),
  );
  const called = await name!.inputValue();
  await name!.fill(' ');
  await due!.fill('');
  await before!.fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Fill this in.').first().waitFor();
  expect(await name!.getAttribute('aria-invalid')).toBe('true');
  // What was typed is still there, and nothing of it is saved.
  expect([await due!.inputValue(), await before!.inputValue()]).toEqual(['', '']);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page)).toEqual([]);
  }
  const other = await page.context().newPage();
  await other.goto(sample.at('/settings'));
  expect(await other.getByLabel('Name in Chinese').inputValue()).toBe(called);
  expect(await other.getByLabel('Days before').inputValue()).toBe('21');
  await other.close();

  await name!.fill(called);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('status').waitFor();
  expect([await name!.inputValue(), await due!.inputValue(), await before!.inputValue()]).toEqual([
    called,
    '12-31',
    '14',
  ]);
  await page.context().close();
});
