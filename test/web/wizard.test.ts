import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jurisdictions, memberships, people } from '../../src/ledger/index.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { openFileStore } from '../../src/platform/files/open-file-store.ts';
import type { Served } from '../../src/server/http/listen.ts';
import type { Actor } from '../../src/server/index.ts';
import { openBrowser } from '../browser.ts';
import { freshEmbedded } from '../database/harness.ts';
import { axeFindings, hydrated, openPage } from './look-at-pages.ts';
import { authOf, OFFICE } from './preview-services.ts';
import { servePreview } from './serve-preview.ts';

const SAMPLE = join(import.meta.dirname, '..', '..', 'samples', 'yunhe-2026.bilingual.txt');
const COLLEAGUE: Actor = { ...OFFICE, personId: uuid(), name: '周敏' };
const TRANSLATOR: Actor = {
  ...OFFICE,
  personId: uuid(),
  name: '何文',
  memberships: [{ role: 'translator', unitId: null }],
};
const LIAISON: Actor = {
  ...OFFICE,
  personId: uuid(),
  name: '郑海',
  memberships: [{ role: 'liaison', unitId: uuid() }],
};

let browser: Browser;
let database: Database;
let served: Served;
let folder: string;
let wizard: string;

beforeAll(async () => {
  [browser, database, folder] = await Promise.all([
    openBrowser(),
    freshEmbedded(),
    mkdtemp(join(tmpdir(), 'duban-wizard-')),
  ]);
  await found(database);
  const everyone = [OFFICE, COLLEAGUE, TRANSLATOR, LIAISON];
  served = await servePreview({
    database,
    files: await openFileStore({ s3: null, dataDirectory: folder }),
    auth: authOf(
      async (request) => everyone.find(({ personId }) => request.headers.get('cookie')?.includes(personId)) ?? OFFICE,
    ),
  });
  wizard = await importSample();
});
afterAll(async () => {
  await browser.close();
  await served.close(0);
  await database.close();
  await rm(folder, { recursive: true });
});

async function found(into: Database): Promise<void> {
  const { jurisdictionId, jurisdiction } = OFFICE;
  const createdAt = new Date();
  await into.owner(async (tx) => {
    const { zh: nameZh, en: nameEn } = jurisdiction;
    await tx.insert(jurisdictions).values({ id: jurisdictionId, nameZh, nameEn, level: 'district', createdAt });
    for (const { personId, name, memberships: held } of [OFFICE, COLLEAGUE, TRANSLATOR]) {
      await tx.insert(people).values({ jurisdictionId, id: personId, name, createdAt });
      const role = held[0]!.role;
      await tx.insert(memberships).values({ jurisdictionId, id: uuid(), personId, role, since: '2020-01-01' });
    }
  });
}

async function open(path: string, { as = OFFICE, script = true, width = 1440 } = {}): Promise<Page> {
  const { page } = await openPage(browser, { width, lang: 'en', script });
  await page.context().addCookies([{ name: 'as', value: as.personId, url: served.url }]);
  await page.goto(new URL(path, served.url).href);
  if (script) await hydrated(page);
  return page;
}

/** Without a script, as the first thing anybody does. */
async function importSample(): Promise<string> {
  const page = await open('/reports', { script: false });
  await page.getByLabel(/^Files of the report/).setInputFiles(SAMPLE);
  await page.getByRole('button', { name: 'Import a report' }).click();
  await page.getByRole('status').getByText('The report is imported.').waitFor();
  const { pathname } = new URL(page.url());
  await page.context().close();
  return pathname;
}

const selected = (page: Page) => page.locator('[data-proposal]:focus');
const said = (page: Page, sentence: string) => page.getByText(sentence, { exact: true }).waitFor();
const doneOf = async (page: Page) =>
  Number(/^(\d+) of/.exec(await page.getByText(/^\d+ of \d+ done$/).innerText())?.[1]);

test('the same report again leads to the one that is there', async () => {
  const page = await open('/reports');
  await page.getByLabel(/^Files of the report/).setInputFiles(SAMPLE);
  await page.getByRole('button', { name: 'Import a report' }).click();
  await page.getByRole('status').getByText('nothing was imported again').waitFor();
  expect(new URL(page.url()).pathname).toBe(wizard);
  await page.context().close();
});

test('what is no report comes back as a sentence at the form, and a missing year is asked for', async () => {
  const page = await open('/reports');
  const files = page.getByLabel(/^Files of the report/);
  const send = page.getByRole('button', { name: 'Import a report' });
  await files.setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('— — —') });
  await send.click();
  await page.getByRole('alert').getByText('no Chinese or English text was found').waitFor();
  const undated = '政府工作报告\n\n一、主要任务\n\n新建公园三座，修缮道路五条。\n';
  await files.setInputFiles({ name: 'undated.txt', mimeType: 'text/plain', buffer: Buffer.from(undated) });
  await send.click();
  await page.getByRole('alert').getByText('Fill in the year').waitFor();
  await page.getByLabel('Year').fill('2031');
  await send.click();
  await page.getByRole('heading', { name: '2031 work report, edition 1' }).waitFor();
  await page.context().close();
});

test('a report of another place, and one of a year that is there, are said and stop nobody', async () => {
  const page = await open('/reports');
  const of = (place: string) =>
    `${place}政府工作报告\n（2026年1月）\n\n一、2026年主要任务\n\n新建公园三座，修缮道路五条。\n`;
  const own = OFFICE.jurisdiction.zh;
  for (const [place, said] of [
    ['临溪区', `This report names 临溪区; this workspace is ${OFFICE.jurisdiction.en}`],
    [own, 'The report of 2026 is here already as edition'],
  ] as const) {
    await page.goto(new URL('/reports', served.url).href);
    await hydrated(page);
    const files = { name: `${place}.txt`, mimeType: 'text/plain', buffer: Buffer.from(of(place)) };
    await page.getByLabel(/^Files of the report/).setInputFiles(files);
    await page.getByRole('button', { name: 'Import a report' }).click();
    await page.getByRole('note').getByText(said).waitFor();
    expect(await page.getByRole('note').getByText('names').count()).toBe(place === own ? 0 : 1);
    expect(await page.locator('[data-proposal] [data-key=accept]').count()).toBeGreaterThan(0);
  }
  await page.context().close();
});

test('what promises by its wording alone says so until it is decided', async () => {
  const page = await open('/reports');
  const text = '云河区工作打算\n今年，我们将新建公园3座，修缮道路5条，确保财政收入增长6%。\n';
  await page
    .getByLabel(/^Files of the report/)
    .setInputFiles({ name: 'plain.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByLabel('Year').fill('2035');
  await page.getByRole('button', { name: 'Import a report' }).click();
  const said = page.getByText('no heading names the part');
  await said.first().waitFor();
  const all = await page.locator('[data-proposal]').count();
  expect(await said.count()).toBe(all);
  await page.locator('[data-proposal] [data-key=accept]').first().click();
  await expect.poll(() => said.count()).toBe(all - 1);
  await page.goto(new URL(wizard, served.url).href);
  expect(await said.count()).toBe(0);
  await page.context().close();
});

test.each([true, false])('a finding is ticked off with a note and opened again; script %s', async (script) => {
  const page = await open(`${wizard}?show=unseen`, {
    as: script ? TRANSLATOR : OFFICE,
    script,
    width: script ? 1440 : 390,
  });
  const leftOf = async () => {
    const words = await page.getByRole('link', { name: /^To check \d+ of \d+$/ }).innerText();
    return words.match(/\d+/g)!.map(Number);
  };
  const [before, all] = (await leftOf()) as [number, number];
  expect([before, await page.locator('[data-finding]').count()]).toEqual([all, all]);
  const id = await page.locator('[data-finding]').first().getAttribute('data-finding');
  const finding = page.locator(`[data-finding="${id}"]`);
  const press = async (summary: string, button: string, note = '') => {
    await finding.locator('summary', { hasText: summary }).click();
    if (note) await finding.getByRole('textbox').fill(note);
    await finding.getByRole('button', { name: button }).click();
  };
  await press('Tick off', 'Passed to the translator', 'Ask for the area');
  await expect.poll(leftOf).toEqual([all - 1, all]);
  expect(await finding.count()).toBe(0);
  await page.getByRole('link', { name: /^With findings/ }).click();
  await finding
    .getByText(/Passed to the translator.*Ask for the area/s)
    .first()
    .waitFor();
  if (script) expect(await axeFindings(page)).toEqual([]);
  await press('Change', 'Open again');
  await expect.poll(leftOf).toEqual([all, all]);
  await page.context().close();
});

test('the keyboard alone accepts, rejects, splits, merges and takes back', async () => {
  const page = await open(wizard);
  await page.locator('[data-proposal]').first().focus();
  const first = await selected(page).getAttribute('data-proposal');
  await page.keyboard.press('a');
  await said(page, '1 accepted.');
  expect(await selected(page).getAttribute('data-proposal')).not.toBe(first);
  expect(await page.locator(`#p-${first}`).getAttribute('data-state')).toBe('accepted');

  await page.keyboard.press('x');
  await page.keyboard.type('A slogan');
  await page.keyboard.press('Enter');
  await said(page, '1 rejected.');
  await expect.poll(() => selected(page).getAttribute('data-state')).toBe('open');
  expect(await doneOf(page)).toBe(2);

  const all = await page.locator('[data-proposal]').count();
  await page.keyboard.press('s');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Split', exact: true }).press('Enter');
  await said(page, 'Split into 2.');
  await expect.poll(() => page.locator('[data-proposal]').count()).toBe(all + 1);

  await page.keyboard.press('u');
  await said(page, 'The last step is undone.');
  await expect.poll(() => page.locator('[data-proposal]').count()).toBe(all);

  await expect.poll(() => selected(page).count()).toBe(1);
  await page.keyboard.press('m');
  await page.keyboard.press('j');
  await page.keyboard.press('m');
  await page.keyboard.press('Shift+M');
  await said(page, '2 merged into one.');
  await expect.poll(() => page.locator('[data-proposal]').count()).toBe(all - 1);
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

test('the proposal in focus shows its words in both languages; ? lists the keys of the page', async () => {
  const page = await open(wizard);
  const card = page.locator('[data-proposal]').nth(3);
  await card.focus();
  const id = await card.getAttribute('data-proposal');
  for (const lang of ['zh', 'en']) {
    const marked = await page.locator(`[data-lang=${lang}] mark[data-current]`).all();
    expect(marked.length).toBeGreaterThan(0);
    for (const mark of marked) expect(await mark.getAttribute('data-ids')).toContain(id);
  }
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('Merge the ticked ones').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Keys/ }).click();
  await page.getByRole('dialog').getByText('Undo the last step').waitFor();
  await page.context().close();
});

test('a sentence that is several clauses in Chinese looks decided in English when the last of them is', async () => {
  const page = await open(wizard);
  const ids = await page.locator('[data-lang=en] mark[data-ids*=" "]').evaluateAll((marks) => {
    const wordsOf = (id: string) =>
      marks[0]!.ownerDocument.querySelectorAll(`[data-lang=en] mark[data-ids~="${id}"]`).length;
    const all = marks.map((mark) => mark.getAttribute('data-ids')!.split(' '));
    return all.find((some) => some.every((id) => wordsOf(id) === 1))!;
  });
  const sentence = page.locator(`[data-lang=en] mark[data-ids="${ids.join(' ')}"]`).first();
  for (const [index, id] of ids.entries()) {
    expect(await sentence.getAttribute('data-tone')).toBe('item');
    await page.locator(`#p-${id} [data-key=accept]`).click();
    await expect.poll(() => page.locator(`#p-${id}`).getAttribute('data-state')).toBe('accepted');
    expect(await page.locator(`[data-lang=zh] mark[data-ids~="${id}"]`).first().getAttribute('data-tone')).toBe(
      'result',
    );
    if (index === ids.length - 1) await expect.poll(() => sentence.getAttribute('data-tone')).toBe('result');
  }
  for (const _ of ids) {
    await page.keyboard.press('u');
    await page.waitForTimeout(300);
  }
  await page.context().close();
});

test('keys pressed faster than the server saves are all done', async () => {
  const page = await open(`${wizard}?show=open`);
  await page.locator('[data-proposal]').first().focus();
  const before = await doneOf(page);
  for (let press = 0; press < 8; press++) await page.keyboard.press('a');
  await expect.poll(() => doneOf(page), { timeout: 20_000 }).toBe(before + 8);
  for (let press = 0; press < 8; press++) await page.keyboard.press('u');
  await expect.poll(() => doneOf(page), { timeout: 20_000 }).toBe(before);
  await page.context().close();
});

test('without a script a proposal is edited, and a wrong number comes back with what was typed', async () => {
  const page = await open(`${wizard}?show=open`, { script: false, width: 390 });
  const card = page.locator('[data-proposal]').first();
  await card.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('Text in Chinese').fill('修建口袋公园');
  await page.getByLabel('Name', { exact: true }).last().fill('口袋公园');
  await page.getByLabel('Value', { exact: true }).last().fill('12,5');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('alert').getByText('Write a decimal with a point').waitFor();
  expect(await page.getByLabel('Text in Chinese').inputValue()).toBe('修建口袋公园');
  await page.getByLabel('Name', { exact: true }).last().fill('口袋公园');
  await page.getByLabel('Value', { exact: true }).last().fill('12.5');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The change is saved.').first().waitFor();
  expect(await page.getByText('12.5').count()).toBe(1);
  await page.context().close();
});

test('of two at once, the second is told who was faster and loses nothing', async () => {
  const [mine, theirs] = await Promise.all([
    open(`${wizard}?show=open`),
    open(`${wizard}?show=open`, { as: COLLEAGUE }),
  ]);
  await theirs.locator('[data-proposal] [data-key=accept]').first().click();
  await said(theirs, '1 accepted.');
  await mine.locator('[data-proposal] [data-key=accept]').first().click();
  const told = mine.getByRole('alert').getByRole('listitem').first();
  await told.waitFor();
  expect(await told.innerText()).toMatch(/^周敏 · .* · Proposals decided\nDecision: accepted\nProposal: /);
  await mine.context().close();
  await theirs.context().close();
});

test('a translator reads along; a liaison does not', async () => {
  const page = await open(wizard, { as: TRANSLATOR });
  await page.getByText('the delivery office confirms').waitFor();
  expect(await page.locator('[data-proposal]').count()).toBeGreaterThan(5);
  expect(await page.locator('[data-key], form[method=post] [value=accept]').count()).toBe(0);
  await page.context().close();
  const other = await open(wizard, { as: LIAISON, script: false });
  expect(await other.locator('[data-proposal]').count()).toBe(0);
  await other.context().close();
});

test('what is accepted becomes matters, after the summary', async () => {
  const page = await open(wizard);
  await page.getByRole('button', { name: 'Accept all with a testable end' }).click();
  await page.getByText(/^\d+ accepted\.$/).waitFor();
  await page.getByRole('link', { name: 'Create matters' }).click();
  await page.getByRole('cell', { name: 'A slogan' }).waitFor();
  const button = page.getByRole('button', { name: /^Create \d+ matters?$/ });
  const count = /\d+/.exec(await button.innerText())?.[0];
  await button.click();
  await page.getByText(`${count} matters created.`).waitFor();
  expect(new URL(page.url()).search).toBe('?year=2026');
  await page.context().close();
});

test('a long report is confirmed area by area; a passage leads to its area, and the last open one to the next', async () => {
  const areas = ['加快产业发展', '推进城乡建设', '持续改善民生'];
  const tasks = (from: number) =>
    Array.from({ length: 30 }, (_, index) => `新建口袋公园${from + index}座，修缮道路${from + index}条。`).join('\n');
  const long = [
    '政府工作报告',
    '一、2032年工作回顾',
    '全年新增就业3000人。',
    '二、2033年主要任务',
    ...areas.flatMap((area, index) => [`（${'一二三'[index]}）${area}`, tasks(2 + 40 * index)]),
  ].join('\n\n');
  const page = await open('/reports');
  const buffer = Buffer.from(long);
  await page.getByLabel(/^Files of the report/).setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer });
  await page.getByRole('button', { name: 'Import a report' }).click();
  await page.getByRole('heading', { name: '2033 work report, edition 1' }).waitFor();
  const cards = page.locator('[data-proposal]');
  const here = page.locator('nav summary strong');
  expect(await here.innerText()).toContain(areas[0]);
  const address = new URL(page.url()).pathname;
  const inFirst = await cards.count();
  expect(inFirst).toBeLessThan(80);

  // From a passage of the third area to that area, without a script.
  const still = await open(`${address}?area=all`, { script: false });
  expect(await still.locator('[data-proposal]').count()).toBeGreaterThan(2 * inFirst);
  const last = (await still.locator('[data-proposal]').last().getAttribute('data-segment'))!;
  await still.goto(new URL(`${address}?at=${last}#${last}`, served.url).href);
  expect(await still.locator('nav summary strong').innerText()).toContain(areas[2]);
  await still.locator('nav summary').click();
  await still.getByRole('link', { name: areas[1] }).first().click();
  expect(await still.locator('nav summary strong').innerText()).toContain(areas[1]);
  await still.context().close();

  // The whole area is accepted: what comes next is the next one with something open.
  await page.locator('nav summary').click();
  await page.getByRole('link', { name: areas[2] }).click();
  await expect.poll(() => here.innerText()).toContain(areas[2]);
  await page.getByRole('button', { name: /^Accept \d+ here$/ }).click();
  await expect.poll(() => page.locator('[data-proposal][data-state=open]').count()).toBe(0);
  await page.keyboard.press('j');
  await expect.poll(() => here.innerText()).toContain(areas[0]);
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});
