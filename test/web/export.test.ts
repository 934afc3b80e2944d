import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { hydrated } from './look-at-pages.ts';
import { onSample } from './on-sample.ts';
import type { SampleApplication } from './sample-application.ts';

const sample = onSample();

// As offices name them: the ledger, the progress table and the task table.
const HEADS = {
  台账: [
    '督办编号',
    '来源',
    '交办时间',
    '内容',
    '主办',
    '协办',
    '办理要求',
    '时限',
    '签收时间',
    '反馈记录',
    '延期',
    '核查',
    '办结/销号时间',
    '结论',
    '办理阶段',
  ],
  推进情况表: [
    '督办编号',
    '任务',
    '年度目标',
    '目前进展/完成值',
    '占比',
    '是否达序时',
    '存在问题',
    '下一步措施',
    '填报人/审签人',
    '日期',
  ],
  任务分解表: [
    '序号',
    '类别/章节',
    '报告原文',
    '英文原文',
    '具体任务',
    '量化指标',
    '牵头领导',
    '牵头单位',
    '配合单位',
    '具体责任人/联系人/电话',
    '一季度节点',
    '二季度节点',
    '三季度节点',
    '四季度节点',
    '完成时限',
    '备注',
  ],
} as const;

type Role = Parameters<SampleApplication['signedIn']>[0];

async function exported(role: Role, lang: 'zh' | 'en', search: string) {
  const { page } = await sample.signedIn(role, { width: 1440, lang, script: false });
  await page.goto(sample.at(`/ledger${search}`));
  const shown = await page.locator('main tbody tr').count();
  const link = page.getByRole('link', { name: lang === 'zh' ? '导出 Excel' : 'Export to Excel' });
  // As the browser asks: it says its language with every request.
  const headers = { 'accept-language': lang };
  const answer = await page.request.get(sample.at((await link.getAttribute('href'))!), { headers });
  expect(answer.status()).toBe(200);
  const file = await answer.body();
  await page.context().close();
  const sheet = async (index: number) => (await readSheet(file, index)) as unknown as (string | null)[][];
  return { shown, name: decodeURIComponent(answer.headers()['content-disposition']!), sheet };
}

test('what the ledger shows comes as the three tables of an office, row for row', async () => {
  const { shown, name, sheet } = await exported('office', 'zh', '?stage=closed');
  expect(name).toMatch(/督办台账 \d{4}-\d\d-\d\d\.xlsx$/);
  expect(shown).toBeGreaterThan(3);
  for (const [index, heads] of Object.values(HEADS).entries()) {
    const [titles, ...rows] = await sheet(index + 1);
    expect(titles).toEqual(heads);
    expect(rows).toHaveLength(shown);
    for (const row of rows) expect(row[0]).toMatch(/^\d{4}-\d{4}$/);
  }
  const column = (rows: (string | null)[][], head: string) => rows.slice(1).map((row) => row[rows[0]!.indexOf(head)]);
  const ledger = await sheet(1);
  expect(new Set(column(ledger, '办理阶段'))).toEqual(new Set(['已办结', '不再督办']));
  for (const head of ['来源', '交办时间', '主办', '签收时间', '反馈记录', '办结/销号时间', '结论'])
    expect(column(ledger, head).every(Boolean), head).toBe(true);
  // What has no verdict says who decided that there is to be none.
  const [outcomes, verified] = [column(ledger, '结论'), column(ledger, '核查')];
  for (const [index, outcome] of outcomes.entries())
    if (!verified[index]) expect(outcome).toBe('已终止\n区政府常务会议\n全市统一实施，本区不再单独推进，终止督办。');
  expect(verified.filter((cell) => !cell)).toHaveLength(1);
  expect(column(ledger, '来源')[0]).toContain('年政府工作报告 第 1 版');
  // Of what is over, pace says nothing.
  expect(new Set(column(await sheet(2), '是否达序时'))).toEqual(new Set([null]));
  const tasks = await sheet(3);
  expect(column(tasks, '报告原文').every(Boolean)).toBe(true);
});

test('in English, and of a unit only what it has a part in', async () => {
  const all = await exported('office', 'en', '?year=all');
  const own = await exported('liaison', 'en', '?year=all');
  expect(own.shown).toBeLessThan(all.shown);
  const [titles, ...rows] = await own.sheet(1);
  expect(titles!.slice(0, 5)).toEqual(['No.', 'Source', 'Assigned on', 'Matter', 'Lead unit']);
  expect(rows).toHaveLength(own.shown);
  const numbers = new Set((await all.sheet(1)).map(([number]) => number));
  expect(rows.every(([number]) => numbers.has(number!))).toBe(true);
  const [, ...progress] = await own.sheet(2);
  // A share is a number and a date a date, so that a workbook sorts and reckons with them.
  const under = (rows: readonly (readonly unknown[])[], head: string, from: readonly unknown[]) =>
    rows.map((row) => row[from.indexOf(head)]).filter((one) => one !== null);
  const shares = under(progress, 'Share done', (await own.sheet(2))[0]!);
  expect(shares.length).toBeGreaterThan(0);
  expect(shares.every((one) => typeof one === 'number' && one >= 0)).toBe(true);
  expect(under(rows, 'Due', titles!).every((one) => one instanceof Date)).toBe(true);
});

test('the findings of a report come as a file for the translator, with what was decided', async () => {
  const { page } = await sample.signedIn('translator', { width: 1440, lang: 'en', script: false });
  await page.goto(sample.at('/reports'));
  await page.locator('main').getByRole('link', { name: /2025/ }).first().click();
  await page.getByRole('link', { name: /^To check \d+ of \d+$/ }).click();
  const found = page.locator('[data-finding]').first();
  const words = await found.locator('span').nth(1).innerText();
  await found.locator('summary').click();
  await found.getByLabel('Note, if any').fill('told Ms Wang');
  await found.getByRole('button', { name: 'Passed to the translator' }).click();
  const link = page.getByRole('link', { name: 'Export the findings' });
  const answer = await page.request.get(sample.at((await link.getAttribute('href'))!), {
    headers: { 'accept-language': 'en' },
  });
  const [titles, ...rows] = (await readSheet(await answer.body(), 1)) as unknown as (string | null)[][];
  const at = (head: string) => titles!.indexOf(head);
  expect(decodeURIComponent(answer.headers()['content-disposition']!)).toContain('Findings 2025 edition 1.xlsx');
  const decided = rows.filter((row) => row[at('Decision')]?.includes('told Ms Wang'));
  expect(decided.map((row) => row[at('What to do')])).toEqual([words]);
  expect(decided[0]![at('Decision')]).toMatch(/^Passed to the translator · .+ · told Ms Wang$/);
  await page.context().close();
});

test.each([true, false])('a view is renamed, shared and given other conditions; script %s', async (script) => {
  const { page } = await sample.signedIn('office', { width: 1440, lang: 'en', script });
  const open = async (search: string) => {
    await page.goto(sample.at(`/ledger${search}`));
    if (script) await hydrated(page);
  };
  const save = async () => {
    await page.locator('summary', { hasText: 'Save these conditions' }).click();
    await page
      .getByLabel(/^Name of the view/)
      .first()
      .fill(first!);
    await page.getByRole('button', { name: 'Save these conditions' }).click();
  };
  const views = page.getByRole('navigation', { name: 'Saved views' });
  const [first, second] = script ? ['Closed ones', 'Done with'] : ['Late ones', 'Overdue now'];
  await open('?stage=closed');
  await save();
  await views.getByRole('link', { name: first }).waitFor();

  await open('?pace=overdue');
  await save();
  await page.getByRole('alert').getByText('You have a view of this name already.').waitFor();

  await open('?pace=overdue');
  await page.locator('summary', { hasText: 'My views' }).click();
  const own = page.locator('form', { has: page.getByRole('button', { name: `Change “${first}”` }) });
  await own.getByLabel(/^Name of the view/).fill(second!);
  await own.getByLabel('Share it with everyone').check();
  await own.getByRole('button').click();
  const renamed = views.getByRole('link', { name: `${second} (shared)` });
  await renamed.waitFor();
  // Its conditions stay until they are asked to change.
  expect(await renamed.getAttribute('href')).toBe('/ledger?stage=closed');
  await open('?pace=overdue');
  await page.locator('summary', { hasText: 'My views' }).click();
  const again = page.locator('form', { has: page.getByRole('button', { name: `Change “${second}”` }) });
  await again.getByLabel('With the conditions of this page').check();
  await again.getByRole('button').click();
  await expect.poll(() => renamed.getAttribute('href')).toBe('/ledger?pace=overdue');
  await page.context().close();
});
