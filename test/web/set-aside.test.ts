import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings, hydrated } from './look-at-pages.ts';
import { onSample } from './on-sample.ts';

const sample = onSample();

const WORDS = {
  en: {
    aside: 'Set aside',
    took: 'Merged into this matter',
    merged: 'This matter was merged into',
    none: /no matter 2025-9999/,
  },
  zh: { aside: '终止并入', took: '并入本事项的', merged: '本事项已并入', none: /没有编号为 2025-9999 的事项/ },
} as const;

/** Opens the form of a deed, where it is not open already, fills it in and sends it. */
async function sends(page: Page, deed: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const panel = page.locator(`details:has(input[name=intent][value="${deed}"])`);
  if (!(await panel.evaluate((element) => (element as HTMLDetailsElement).open)))
    await panel.locator('summary').click();
  for (const [name, value] of Object.entries(fields)) await panel.locator(`[name=${name}]`).fill(value);
  await panel.locator('button[type=submit]').click();
}

/** How many matters the dashboard counts as set aside, and how many lie behind that number. */
async function asideOnDashboard(page: Page, word: string): Promise<readonly [string, string[]]> {
  await page.goto(sample.at('/dashboard'));
  const [counted = ''] = (await page.locator('main').innerText()).match(new RegExp(`${word} (\\d+)`)) ?? [];
  await page.locator('main tbody a[href*="outcome=set-aside,merged"]').first().waitFor();
  await page.goto(sample.at('/ledger?year=2025&outcome=set-aside,merged'));
  return [counted.replace(`${word} `, ''), await page.locator('main tbody a', { hasText: /^2025-/ }).allInnerTexts()];
}

test.each([
  ['en', true, 1440],
  ['zh', false, 390],
] as const)(
  'a matter is set aside, another merged and taken out again; in %s, script %s',
  async (lang, script, width) => {
    const t = WORDS[lang];
    const { page, complaints } = await sample.signedIn('office', { width, lang, script });
    const known = (await asideOnDashboard(page, t.aside))[1].length;
    await page.goto(sample.at('/ledger?year=2025&stage=in-progress'));
    const links = page.locator('main tbody a', { hasText: /^2025-/ });
    const numbers = (await links.allInnerTexts()).slice(0, 3) as [string, string, string];
    const address = new Map<string, string>();
    for (const number of numbers)
      address.set(number, (await links.filter({ hasText: number }).first().getAttribute('href'))!.split('?')[0]!);
    const open = async (number: string) => {
      await page.goto(sample.at(address.get(number)!));
      if (script) await hydrated(page);
    };
    const [overtaken, stays, double] = numbers;

    await open(overtaken);
    await sends(page, 'set-aside', { decidedBy: '区政府常务会议', reason: '全市统一实施。' });
    const note = page.getByRole('note');
    await note.getByText('区政府常务会议').waitFor();
    await note.getByText('全市统一实施。').waitFor();
    const [counted, listed] = await asideOnDashboard(page, t.aside);
    expect(listed).toContain(overtaken);
    expect([Number(counted), listed.length]).toEqual([known + 1, known + 1]);

    await open(double);
    await sends(page, 'merge-matter', { intoNumber: '2025-9999', reason: '同一件事。' });
    await page.getByRole('alert').getByText(t.none).waitFor();
    await sends(page, 'merge-matter', { intoNumber: stays });
    await note.getByText(t.merged).waitFor();
    if (script) expect(await axeFindings(page)).toEqual([]);
    // There and back by the links of the two pages.
    await note.getByRole('link', { name: stays }).click();
    await page.waitForURL(`**${address.get(stays)}`);
    await note.getByText(t.took).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: '同一件事。' }).first().innerText()).toContain(double);
    if (script) expect(await axeFindings(page)).toEqual([]);
    await note.getByRole('link', { name: double }).click();
    await page.waitForURL(`**${address.get(double)}`);

    await sends(page, 'reopen-matter', { reason: '并错了。' });
    await note.waitFor({ state: 'detached' });
    await open(stays);
    expect(await note.count()).toBe(0);
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
    await page.context().close();
  },
);
