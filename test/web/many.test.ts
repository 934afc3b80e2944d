import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import type { RoleName } from '../../src/ledger/terms.ts';
import { axeFindings, hydrated } from './look-at-pages.ts';
import { onSample } from './on-sample.ts';

vi.setConfig({ testTimeout: 60_000 });

// What an office does for twenty or three hundred at once.

const sample = onSample();

async function open(who: RoleName | `${string}@${string}`, path: string, script = true): Promise<Page> {
  const { page } = await sample.signedIn(who, { width: 1440, lang: 'en', script });
  await page.goto(sample.at(path));
  if (script) await hydrated(page);
  return page;
}

test('each goes to the unit proposed for it; one that is refused is named and stays ticked', async () => {
  const page = await open('office', '/ledger?stage=registered,closed');
  const rows = page.locator('main tbody tr');
  const proposed = rows.filter({ hasText: 'Proposed: ' }).first();
  const number = await proposed.getByRole('link').first().innerText();
  const unit = (await proposed.getByText('Proposed: ').innerText()).slice('Proposed: '.length);
  const closed = rows.filter({ hasText: 'Closed' }).first();
  const other = await closed.getByRole('link').first().innerText();
  await proposed.getByRole('checkbox').check();
  await closed.getByRole('checkbox').check();
  await page.locator('summary', { hasText: 'Bulk edit (2 ticked)' }).click();
  await page.locator('form#bulk').getByLabel('Lead unit').selectOption({ label: 'To the proposed unit of each' });
  await page.locator('form#bulk').getByLabel('Due').fill('2031-06-30');
  await page.getByRole('button', { name: 'Apply' }).click();
  const told = page.getByRole('alert');
  await told.getByText('1 done, 1 not done:').waitFor();
  await told.getByText(`${other}: The matter is submitted or closed.`).waitFor();
  await expect.poll(() => page.locator('main tbody input:checked').count()).toBe(1);
  expect(await closed.getByRole('checkbox').isChecked()).toBe(true);
  // The table behind the form is read anew: what was done is not among these any more.
  await rows.filter({ hasText: number }).waitFor({ state: 'detached' });
  await page.goto(sample.at(`/ledger?q=${number}`));
  const done = await page.getByRole('row').filter({ hasText: number }).innerText();
  expect(done).toContain(unit);
  expect(done).toContain('Assigned');
  await page.context().close();
});

test('what is done to all that fit goes beyond the page', async () => {
  const page = await open('office', '/ledger');
  const count = Number(/^\d+/.exec(await page.getByText(/^\d+ matters\b/).innerText())![0]);
  expect(count).toBeGreaterThan(50);
  await page.locator('summary', { hasText: 'Bulk edit' }).click();
  await page.getByLabel(`all ${count} that fit the conditions`).check();
  await page.locator('form#bulk').getByLabel('Comment').fill('The round of July begins.');
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByText(`Done for ${count} matters.`).waitFor();
  await page.goto(sample.at('/ledger?desc=1&order=number'));
  await page.getByRole('rowheader').first().getByRole('link').click();
  await page.getByText('The round of July begins.').first().waitFor();
  await page.context().close();
});

test('a liaison sees what is ready, and that the leader submits it', async () => {
  const page = await open('trade-liaison@yunhe.example', '/');
  const ready = page.locator('#toSubmit');
  expect(await ready.locator('tbody tr').count()).toBeGreaterThan(0);
  await ready.getByText('The leader of your unit submits them.').waitFor();
  expect(await ready.getByRole('checkbox').count()).toBe(0);
  await page.goto(sample.at('/ledger'));
  expect(await page.locator('main').getByRole('checkbox').count()).toBe(0);
  await page.context().close();
});

test.each([
  ['trade-leader@yunhe.example', true],
  ['housing-leader@yunhe.example', false],
] as const)('%s submits what is ready; script %s', async (leader, script) => {
  const page = await open(leader, '/', script);
  const ready = page.locator('#toSubmit');
  const number = await ready.locator('tbody a').first().innerText();
  await ready.getByLabel(`Choose ${number}`).check();
  await ready.locator('summary', { hasText: script ? 'Submit for closing (1 ticked)' : 'Submit for closing' }).click();
  await ready.getByLabel('Closing statement').fill('Everything is done; the papers are attached.');
  if (script) expect(await axeFindings(page)).toEqual([]);
  await ready.getByRole('button', { name: 'Submit for closing', exact: true }).click();
  await page.getByRole('status').getByText('Done for 1 matter.').waitFor();
  expect(await page.locator('#toSubmit').getByText(number).count()).toBe(0);

  // In the ledger too; what is not ready says why, and stays ticked.
  await page.goto(sample.at('/ledger?stage=submitted'));
  if (script) await hydrated(page);
  const row = page.locator('main tbody tr').filter({ hasText: number });
  await row.getByRole('checkbox').check();
  await page.locator('summary', { hasText: 'Submit for closing' }).click();
  await page.getByLabel('Closing statement').fill('Once more.');
  await page.getByRole('button', { name: 'Submit for closing', exact: true }).click();
  await page.getByRole('alert').getByText(`${number}: Only a matter in progress, with a report that is`).waitFor();
  expect(await row.getByRole('checkbox').isChecked()).toBe(true);
  await page.context().close();
});

test('the leader of a unit signs off reports where they are ticked', async () => {
  const page = await open('office-leader@yunhe.example', '/');
  const reports = page.locator('#toSignOff tbody').getByRole('checkbox');
  const waiting = await reports.count();
  expect(waiting).toBeGreaterThan(0);
  await reports.first().check();
  await page.getByRole('button', { name: 'Sign off the report (1 ticked)' }).click();
  await page.getByRole('status').getByText('Done for 1 matter.').waitFor();
  expect(await reports.count()).toBe(waiting - 1);
  await page.context().close();
});

test('from a matter of the queue on to the next, and back to the list', async () => {
  const page = await open('office', '/verification');
  const numbers = await page.locator('#toVerify tbody td:first-child a').allInnerTexts();
  expect(numbers.length).toBeGreaterThan(1);
  await page.locator('#toVerify').getByRole('link', { name: numbers[0] }).click();
  await page.getByRole('link', { name: `Next: ${numbers[1]} ›` }).click();
  await page.getByRole('heading', { level: 1, name: numbers[1] }).waitFor();
  // Dealt with, it is in the list no more: the next is still the one that stood behind it.
  const form = page.locator('form:has(input[name=intent][value="verify-matter"])');
  await page.locator('summary', { hasText: /^Verify$/ }).click();
  await form.getByLabel('Decision').selectOption('sent-back');
  await form.getByLabel('How it was verified').selectOption('papers');
  await form.getByLabel('Grounds').fill('The papers do not show it yet.');
  await form.getByRole('button', { name: 'Verify', exact: true }).click();
  await page.getByRole('status').getByText('Done.').waitFor();
  await page.getByRole('link', { name: `Next: ${numbers[2] ?? numbers[0]} ›` }).waitFor();
  await page.getByRole('link', { name: 'To verify' }).click();
  await page.locator('#toVerify').getByRole('link', { name: numbers[0] }).waitFor();
  await page.context().close();
});

test.each([true, false])('what was verified makes way for the next of the queue; script %s', async (script) => {
  const page = await open('office', '/verification', script);
  const numbers = await page.locator('#toVerify tbody td:first-child a').allInnerTexts();
  await page.locator('#toVerify').getByRole('link', { name: numbers[0] }).click();
  const form = page.locator('form:has(input[name=intent][value="verify-matter"])');
  await page.locator('summary', { hasText: /^Verify$/ }).click();
  await form.getByLabel('Decision').selectOption('sent-back');
  await form.getByLabel('How it was verified').selectOption('phone');
  await form.getByLabel('Grounds').fill('Nobody there knows of it.');
  await form.getByRole('button', { name: `Verify, then open ${numbers[1]}` }).click();
  await page.getByRole('heading', { level: 1, name: numbers[1] }).waitFor();
  await page.getByRole('status').getByText('Done. This is the next one of the list.').waitFor();
  // Nothing of what was written for the one before stands in the form of this one.
  expect(await form.getByLabel('Grounds').inputValue()).toBe('');
  expect(await form.getByLabel('Decision').inputValue()).toBe('');
  if (script) expect(await axeFindings(page)).toEqual([]);
  await page.goto(sample.at('/verification'));
  expect(await page.locator('#toVerify').innerText()).not.toContain(numbers[0]);
  await page.context().close();
});

test('nothing ticked is said, and nothing done', async () => {
  const page = await open('office', '/');
  await page
    .locator('#toClose')
    .getByRole('button', { name: /^Close/ })
    .click();
  await page.getByRole('alert').getByText('Tick at least one matter first.').waitFor();
  await page.context().close();
});

test.each([true, false])('what is verified is closed where it is ticked; script %s', async (script) => {
  const page = await open('office', '/verification', script);
  const boxes = page.locator('#toClose tbody').getByRole('checkbox');
  const waiting = await boxes.count();
  expect(waiting).toBeGreaterThan(0);
  await boxes.first().check();
  await page.getByRole('button', { name: script ? 'Close (1 ticked)' : /^Close/ }).click();
  await page.getByRole('status').getByText('Done for 1 matter.').waitFor();
  expect(await boxes.count()).toBe(waiting - 1);
  await page.context().close();
});

test.each([true, false])('a list of people is pasted; a line that is refused is left; script %s', async (script) => {
  const page = await open('administrator', '/people', script);
  const of = (name: string) => `${name}${script ? '一' : '二'}`;
  const mail = (name: string) => `${name}-${script}@pasted.example`;
  await page.locator('summary', { hasText: 'Register many' }).click();
  const list = page.getByLabel('List');
  const unit = '财政局';
  const bad = `${of('钱望')}\t科员\t${mail('qian')}\t\t门卫`;
  await list.fill([`${of('孙启')}\t科员\t${mail('sun')}\t5551234\t单位联络员\t${unit}`, bad].join('\n'));
  await page.getByRole('button', { name: 'Register many' }).click();
  await page.getByRole('alert').getByText('1 registered, 1 not:').waitFor();
  await page
    .getByRole('alert')
    .getByText(`${of('钱望')}: There is no role “门卫”.`)
    .waitFor();
  await expect.poll(() => list.inputValue()).toBe(bad);
  await list.fill(`${of('钱望')}，科长，${mail('qian')}，，Leader`);
  await page.getByRole('button', { name: 'Register many' }).click();
  await page.getByRole('status').getByText('1 person is registered.').waitFor();
  const row = (name: string) => page.getByRole('row').filter({ hasText: of(name) });
  expect(await row('孙启').innerText()).toContain('Unit liaison');
  expect(await row('钱望').innerText()).toContain('Leader');
  await page.getByRole('button', { name: /^Make sign-in links for \d+ without an account$/ }).click();
  const links = page.getByRole('region', { name: /^Hand each link to its person/ }).getByRole('row');
  const link = await links.filter({ hasText: of('孙启') }).innerText();
  expect(link).toContain(mail('sun'));
  expect(link).toMatch(/http\S+\/invitation\/\S+/);
  if (script) expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

test('a person is registered with a role in one step; a role that is refused leaves nobody behind', async () => {
  const page = await open('administrator', '/people');
  const form = page.locator('form:has(input[name=intent][value="add-person"])');
  await page.locator('summary', { hasText: 'Register a person' }).click();
  await form.getByLabel('Name').fill('冯远舟');
  await form.getByLabel('Role').selectOption('liaison');
  await form.getByRole('button').click();
  await form.getByRole('alert').getByText('This role is held in a unit.').waitFor();
  await form.getByLabel('Unit (').selectOption({ index: 1 });
  await form.getByRole('button').click();
  await page.getByRole('heading', { level: 1, name: '冯远舟' }).waitFor();
  await page.getByText('Unit liaison · ').waitFor();
  await page.goto(sample.at('/people?q=冯远舟'));
  expect(await page.getByRole('row').filter({ hasText: '冯远舟' }).count()).toBe(1);
  // What was taken is no draft any more, although the page that followed had no such form.
  await hydrated(page);
  await page.locator('summary', { hasText: 'Register a person' }).click();
  expect(await form.getByLabel('Name').inputValue()).toBe('');
  await page.context().close();
});

test('a list of units is pasted, each under a line before it', async () => {
  const page = await open('office', '/units');
  await page.locator('summary', { hasText: 'Register many' }).click();
  await page
    .getByLabel('List')
    .fill(
      [
        '河西街道办事处\tHexi Subdistrict\t河西街道、河西\t河西片区',
        '河西环境所\t\t\t\t河西街道办事处',
        '河西司法所,Hexi Justice Office,河西司法;河西法律,,河西街道办事处',
        '河西环境所\t\t\t\t河西街道办事处',
      ].join('\n'),
    );
  await page.getByRole('button', { name: 'Register many' }).click();
  await page.getByRole('status').getByText('3 units are registered.').waitFor();
  await page.goto(sample.at('/units?q=河西'));
  const text = await page.locator('main tbody').innerText();
  expect(text).toContain('Hexi Subdistrict');
  expect(text).toContain('河西街道');
  expect(text).toContain('河西片区');
  expect(text).toContain('河西环境所');
  expect(text).toContain('Hexi Justice Office');
  expect(text).not.toContain('河西司法所,');
  await page.context().close();
});

test('of many units those are shown whose name is looked for; what was ticked stays', async () => {
  const page = await open('office', '/units');
  await page.locator('summary', { hasText: 'Register many' }).click();
  await page.getByLabel('List').fill(Array.from({ length: 30 }, (_, index) => `第${index + 1}管理所`).join('\n'));
  await page.getByRole('button', { name: 'Register many' }).click();
  await page.getByRole('status').getByText('30 units are registered.').waitFor();
  await page.goto(sample.at('/ledger?stage=registered'));
  await page.getByRole('rowheader').first().getByRole('link').click();
  await page.locator('summary', { hasText: /^Assign$/ }).click();
  const form = page.locator('form:has(input[name=intent][value="assign-matter"])');
  const find = form.getByLabel('Find units by name');
  await find.fill('第17管');
  await form.getByLabel('第17管理所').check();
  expect(await form.getByLabel('第18管理所').isVisible()).toBe(false);
  await find.fill('');
  expect(await form.getByLabel('第17管理所').isChecked()).toBe(true);
  expect(await form.getByLabel('第18管理所').isVisible()).toBe(true);
  await page.context().close();
});
