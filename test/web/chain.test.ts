import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { matters, verifyChain } from '../../src/ledger/index.ts';
import { fourPeople, PASSWORD } from './four-people.ts';
import { axeFindings } from './look-at-pages.ts';

vi.setConfig({ testTimeout: 180_000 });

// The whole way of a matter, as four people walk it: real browser, real pages, real sign-in, real database.

const root = join(import.meta.dirname, '..', '..');
const reference = join(root, '..', 'shared', 'reports', 'chaoyang-2025.bilingual.txt');
/** The reference report where it is at hand, else the shipped sample. */
const REPORT = existsSync(reference) ? reference : join(root, 'samples', 'yunhe-2026.bilingual.txt');

const town = fourPeople();

/** Opens the form of a deed on the page of a matter, fills it in and sends it. */
async function does(
  page: Page,
  deed: string,
  fill: (form: ReturnType<Page['locator']>) => Promise<void> = async () => {},
) {
  const form = page.locator(`form:has(input[name=intent][value="${deed}"])`);
  if (!(await form.isVisible()))
    await page.locator(`details:has(${`input[name=intent][value="${deed}"]`}) > summary`).click();
  await fill(form);
  await form.locator('button[type=submit]:not([name=then])').click();
  await page.getByRole('status').first().waitFor();
}

const EVIDENCE = { name: '现场照片说明.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n% shown') };

test.each(['zh', 'en'] as const)('from the report to the closed matter; pages in %s', async (lang) => {
  const office = await town.as('office', lang);
  const matter = lang === 'zh' ? await importAndConfirm(office) : await anotherMatter(office);

  await office.goto(town.url + matter);
  expect(await axeFindings(office)).toEqual([]);
  await does(office, 'assign-matter', async (form) => {
    await form.locator('select[name=leadUnitId]').selectOption(town.unitId);
  });

  const liaison = await town.as('liaison', lang);
  await liaison.goto(town.url);
  expect(await axeFindings(liaison)).toEqual([]);
  await liaison.locator(`main a[href^="/${matter}?"]`).first().click();
  await liaison.waitForURL(`**/${matter}?*`);
  // The list has a form of the same deed for many.
  await liaison.locator('#toSign').waitFor({ state: 'detached' });
  await does(liaison, 'sign-for-matter');
  const report = (words: string) => async (form: ReturnType<Page['locator']>) => {
    await form.locator('textarea[name=progress]').fill(words);
    await form.locator('input[type=file]').setInputFiles(EVIDENCE);
  };
  await does(liaison, 'report-progress', report('已完成方案编制，正在组织实施。'));

  const leader = await town.as('leader', lang);
  await leader.goto(town.url + matter);
  // Above a report that waits for its signature nothing says that there is none.
  const axes = await leader.locator('main dl').first().innerText();
  expect(axes).toContain(lang === 'zh' ? '有进展待审签' : 'A report awaits sign-off');
  expect(axes).not.toMatch(/从未上报|nothing was ever reported/i);
  await does(leader, 'send-back-report', (form) => form.locator('textarea[name=reason]').fill('请补充完成数量。'));

  await liaison.goto(town.url + matter);
  await liaison.locator('article').getByText('请补充完成数量。').waitFor();
  await does(liaison, 'report-progress', report('已全部完成，共三处。'));

  await leader.goto(town.url + matter);
  await does(leader, 'sign-off-report');
  const submit = () =>
    does(leader, 'submit-for-closing', (form) =>
      form.locator('textarea[name=statement]').fill('任务已完成，申请办结。'),
    );
  await submit();
  // Sent too early: what is taken back stays to be read.
  const withdraw = leader.locator('details:has(input[name=intent][value="withdraw-submission"])');
  await withdraw.locator('summary').click();
  await withdraw.locator('textarea[name=reason]').fill('验收单未附。');
  await withdraw.locator('button[type=submit]').click();
  await leader.locator('article').getByText('验收单未附。').waitFor();
  await submit();

  const verifier = await town.as('verifier', lang);
  await verifier.goto(`${town.url}verification`);
  expect(await axeFindings(verifier)).toEqual([]);
  await verifier.locator(`main a[href^="/${matter}?"]`).first().click();
  await verifier.waitForURL(`**/${matter}?*`);
  await does(verifier, 'verify-matter', async (form) => {
    await form.locator('select[name=decision]').selectOption('accepted');
    await form.locator('select[name=method]').selectOption('on-site');
    await form.locator('select[name=verdict]').selectOption('delivered');
    // What was reported is no proof: nothing is filled in.
    for (const field of await form.locator('input[name^=value-]').all()) {
      expect(await field.inputValue()).toBe('');
      await field.fill('1000000');
    }
    await form.locator('textarea[name=grounds]').fill('现场查看三处，均已完成。');
    await form.locator('input[type=file]').setInputFiles({ ...EVIDENCE, name: '核查记录.pdf' });
  });
  await office.goto(town.url + matter);
  await does(office, 'close-matter');
  expect(await axeFindings(office)).toEqual([]);
  await office
    .locator('main')
    .getByText(lang === 'zh' ? '已办结' : 'Closed')
    .first()
    .waitFor();
  const [closed] = await town.database.owner((tx) =>
    tx
      .select({ stage: matters.stage, outcome: matters.outcome })
      .from(matters)
      .where(eq(matters.id, matter.slice(-36))),
  );
  expect(closed).toEqual({ stage: 'closed', outcome: 'delivered' });

  await filesStayInside(office, matter);
  expect(town.complaintsOf('office', lang)).toEqual([]);
  expect(town.complaintsOf('liaison', lang)).toEqual([]);
  const chain = await town.database.owner((tx) => verifyChain(tx, town.jurisdictionId));
  expect(chain.fault).toBeNull();
});

const WORDS = {
  zh: { silent: '未报送', awaits: '待审签' },
  en: { silent: 'No report yet', awaits: 'Awaits sign-off' },
} as const;

test.each(['zh', 'en'] as const)(
  'where a report waits for sign-off no list says that there is none; %s',
  async (lang) => {
    const { silent, awaits } = WORDS[lang];
    const office = await town.as('office', lang);
    const matter = await anotherMatter(office);
    await office.goto(town.url + matter);
    await does(office, 'set-targets', async (form) => {
      for (const name of await form.locator('[name^=nameZh-]').all()) await name.fill('');
      await form.locator('[name=nameZh-new0]').fill('新增托位');
      await form.locator('[name=value-new0]').fill('300');
      await form.locator('[name=startOn-new0]').fill('2026-01-01');
      await form.locator('[name=due-new0]').fill('2099-12-31');
    });
    await does(office, 'assign-matter', async (form) => {
      await form.locator('select[name=leadUnitId]').selectOption(town.unitId);
      await form.locator('input[name=due]').fill('2099-12-31');
    });
    const liaison = await town.as('liaison', lang);
    await liaison.goto(town.url + matter);
    await does(liaison, 'sign-for-matter');

    /** What the pages say of its pace: its own, of the matter and of the target; the lists of today; the ledger. */
    const said = async (page: Page) => {
      await page.goto(town.url + matter);
      const told = [
        await page.locator('main dl').first().innerText(),
        await page.locator('main summary [title]').innerText(),
      ];
      const number = await page.locator('h1').first().innerText();
      for (const list of ['', `ledger?year=all&q=${number}`]) {
        await page.goto(town.url + list);
        expect(await axeFindings(page)).toEqual([]);
        const row = page.locator('main tbody tr', { has: page.locator(`a[href^="/${matter}?"]`) }).first();
        told.push(await row.innerText());
      }
      return told.map((one) => [one.includes(silent), one.includes(awaits)]);
    };
    const all = (silence: boolean, waiting: boolean) => Array(4).fill([silence, waiting]);
    expect(await said(liaison)).toEqual(all(true, false));

    await liaison.goto(town.url + matter);
    await does(liaison, 'report-progress', async (form) => {
      await form.locator('input[name^=value-]').fill('120');
      await form.locator('textarea[name=progress]').fill('已新增120个。');
    });
    for (const page of [liaison, office]) expect(await said(page)).toEqual(all(false, true));

    const leader = await town.as('leader', lang);
    await leader.goto(town.url + matter);
    await does(leader, 'sign-off-report');
    // What has its report presses no more; its own page says that nothing waits.
    await office.goto(town.url + matter);
    expect(await office.locator('main dl').first().innerText()).not.toContain(awaits);
  },
);

test('on a phone and without a script a unit signs for a matter and reports on it', async () => {
  const office = await town.as('office', 'zh');
  const matter = await anotherMatter(office);
  await office.goto(town.url + matter);
  await does(office, 'assign-matter', async (form) => {
    await form.locator('select[name=leadUnitId]').selectOption(town.unitId);
  });
  const liaison = await town.as('liaison', 'zh', false);
  await liaison.goto(town.url + matter);
  await does(liaison, 'sign-for-matter');
  const form = liaison.locator('form:has(input[name=intent][value="report-progress"])');
  await liaison.locator('details:has(input[name=intent][value="report-progress"]) > summary').click();
  await form.evaluate((element) => element.setAttribute('novalidate', ''));
  await form.locator('input[name=asOf]').fill('2099-01-01');
  await form.locator('textarea[name=progress]').fill('已完成前期工作。');
  await form.locator('button[type=submit]').click();
  // What was refused is said at the form, and nothing that was typed is lost.
  await liaison.getByRole('alert').getByText('尚未到来').waitFor();
  expect(await form.locator('textarea[name=progress]').inputValue()).toBe('已完成前期工作。');
  await form.locator('input[name=asOf]').fill('2026-01-05');
  await form.locator('button[type=submit]').click();
  await liaison.getByRole('status').first().waitFor();
  await liaison.getByText('已完成前期工作。').first().waitFor();
});

test('without a script a number is refused at its field, and its row is kept', async () => {
  const matter = await anotherMatter(await town.as('office', 'zh'));
  const office = await town.as('office', 'zh', false);
  await office.goto(town.url + matter);
  const form = office.locator('form:has(input[name=intent][value="set-targets"])');
  const send = () => form.locator('button[type=submit]').click();
  await office.locator('details:has(input[name=intent][value="set-targets"]) > summary').click();
  await form.locator('[name=value-new0]').fill('12,5');
  await send();
  await form.getByText('请填写此项').waitFor();
  await form.locator('[name=nameZh-new0]').fill('新建公园');
  await form.locator('[name=trajectory-new0]').fill('2026-06-30 3,5');
  await form.locator('[name=kind-new0]').selectOption('level');
  await send();
  await form.getByText('如 12.5，').waitFor();
  await form.getByText('如 3.5，').waitFor();
  expect(await form.locator('[name=nameZh-new0]').inputValue()).toBe('新建公园');
  expect(await form.locator('[name=kind-new0]').inputValue()).toBe('level');
  await form.locator('[name=value-new0]').fill('１２．５');
  const due = await form.locator('[name=due-new0]').inputValue();
  await form.locator('[name=trajectory-new0]').fill(`${due} 3.5`);
  await send();
  await office.getByRole('status').getByText('已办理').waitFor();
  await office.getByText('新建公园').first().waitFor();
  // Sent again as it was: the plan stays.
  await does(office, 'set-targets');
  // The matter may have targets of its own beside the new one.
  const plans = form.locator('[name^=trajectory-]');
  expect(await Promise.all((await plans.all()).map((plan) => plan.inputValue()))).toContain(`${due} 3.5`);
});

test('without a script what was written outlives the session, and a deed that somebody else did first', async () => {
  const matter = await anotherMatter(await town.as('office', 'zh'));
  const office = await town.as('office', 'zh', false);
  const write = async (words: string) => {
    await office.goto(town.url + matter);
    const form = office.locator('form:has(input[name=intent][value="assign-matter"])');
    await office.locator('details:has(input[name=intent][value="assign-matter"]) > summary').click();
    await form.locator('select[name=leadUnitId]').selectOption(town.unitId);
    await form.locator('textarea[name=note]').fill(words);
    return form.locator('button[type=submit]');
  };
  const send = await write('请于月底前完成。');
  await office.context().clearCookies({ name: 'duban.session_token' });
  await send.click();
  await office.getByText('请于月底前完成。').waitFor();
  const [beside] = await Promise.all([
    office.waitForEvent('popup'),
    office.getByRole('link', { name: '在新页面登录' }).click(),
  ]);
  await beside.locator('input[name=email]').fill('office@pilot.example');
  await beside.locator('input[name=password]').fill(PASSWORD);
  await beside.locator('main button[type=submit]').click();
  await beside.waitForURL(`**/${matter}`);
  await office.getByRole('button', { name: '重新提交' }).click();
  await office.getByRole('status').getByText('已办理').waitFor();

  const liaison = await town.as('liaison', 'zh', false);
  await liaison.goto(town.url + matter);
  const form = liaison.locator('form:has(input[name=intent][value="return-matter"])');
  await liaison.locator('details:has(input[name=intent][value="return-matter"]) > summary').click();
  await form.locator('textarea[name=reason]').fill('不属于本单位职责。');
  const leader = await town.as('leader', 'zh');
  await leader.goto(town.url + matter);
  await does(leader, 'sign-for-matter');
  await form.locator('button[type=submit]').click();
  await liaison.getByRole('alert').getByText('贵单位已签收该事项').waitFor();
  await liaison.getByRole('status').getByText('不属于本单位职责。').waitFor();
});

test.each([true, false])(
  'a unit signs for all that waits, its leader signs off all reports; script %s',
  async (script) => {
    const office = await town.as('office', 'zh');
    await office.goto(`${town.url}ledger?stage=registered`);
    const links = office.locator('main tbody th a');
    const titles = (await links.allInnerTexts()).slice(0, 2);
    for (const row of [0, 1]) await office.locator('main tbody input[type=checkbox]').nth(row).check();
    await office.locator('summary', { hasText: '批量办理（已选 2 件）' }).click();
    await office.locator('form#bulk [name=leadUnitId]').selectOption(town.unitId);
    await office.getByRole('button', { name: '应用' }).click();
    await office.getByRole('status').getByText('已办理 2 件。').waitFor();

    const liaison = await town.as('liaison', 'zh', script);
    await tickAll(liaison, 'toSign', titles);
    await liaison.getByRole('button', { name: /^批量签收/ }).click();
    await liaison.getByRole('status').getByText('已办理 2 件。').waitFor();
    for (const title of titles) {
      await liaison.goto(town.url);
      await liaison.locator('section').getByRole('link', { name: title, exact: true }).first().click();
      await liaison.locator('#inHand').waitFor({ state: 'detached' });
      await does(liaison, 'report-progress', (form) => form.locator('textarea[name=progress]').fill(`${title}已办。`));
    }
    const leader = await town.as('leader', 'zh', script);
    await leader.goto(town.url);
    // What is signed off can be read where it is ticked.
    for (const title of titles) await leader.locator('#toSignOff').getByText(`${title}已办。`).waitFor();
    await tickAll(leader, 'toSignOff', titles);
    await leader.getByRole('button', { name: /^批量审签进展/ }).click();
    await leader.getByRole('status').getByText('已办理 2 件。').waitFor();
    expect(await leader.locator('#toSignOff').getByText(titles[0]!).count()).toBe(0);

    async function tickAll(page: Page, list: string, wanted: readonly string[]): Promise<void> {
      await page.goto(town.url);
      for (const title of wanted)
        await page.locator(`#${list} tr`, { hasText: title }).first().getByRole('checkbox').check();
    }
  },
);

test('what a unit returns it sees no more; the office has it in front', async () => {
  const office = await town.as('office', 'zh');
  const matter = await anotherMatter(office);
  await office.goto(town.url + matter);
  await does(office, 'assign-matter', async (form) => {
    await form.locator('select[name=leadUnitId]').selectOption(town.unitId);
  });
  const liaison = await town.as('liaison', 'zh');
  await liaison.goto(town.url + matter);
  await does(liaison, 'return-matter', (form) => form.locator('textarea[name=reason]').fill('不属于本单位职责。'));
  await liaison.waitForURL(town.url);
  expect(await liaison.locator(`a[href^="/${matter}"]`).count()).toBe(0);
  await office.goto(town.url);
  await office.locator(`#toReassign a[href^="/${matter}?"]`).first().click();
  await office.getByRole('link', { name: '被退件，待重新交办' }).waitFor();
});

/** Imports, accepts everything that can be checked, and makes matters of it. Returns the address of the first. */
async function importAndConfirm(page: Page): Promise<string> {
  await page.goto(`${town.url}reports`);
  await page.locator('input[type=file]').setInputFiles(REPORT);
  await page.getByRole('button', { name: '导入报告' }).click();
  await page.getByRole('status').getByText('报告已导入').waitFor();
  await page.getByRole('button', { name: '确认全部可核验条目' }).click();
  await page.getByText(/^已确认 \d+ 条。$/).waitFor();
  await page.getByRole('link', { name: '立项 …', exact: true }).click();
  await page.getByRole('button', { name: /^确认立项 \d+ 件$/ }).click();
  await page.waitForURL('**/ledger?*');
  return firstOf(page);
}

async function anotherMatter(page: Page): Promise<string> {
  await page.goto(`${town.url}ledger?stage=registered`);
  return firstOf(page);
}

async function firstOf(page: Page): Promise<string> {
  const href = await page.locator('main tbody th a').first().getAttribute('href');
  return href!.slice(1).replace(/\?.*/, '');
}

/** The evidence comes as a download for who sees the matter, as does the drawing of its targets; neither is there for anyone else. */
async function filesStayInside(office: Page, matter: string): Promise<void> {
  const file = (await office.locator('a[href^="/files/"]').first().getAttribute('href'))!;
  const own = await office.request.get(town.url + file.slice(1));
  expect(own.status()).toBe(200);
  expect(own.headers()['content-disposition']).toContain('attachment');
  expect(own.headers()['content-security-policy']).toContain('sandbox');
  const chart = `${town.url}${matter}/chart.svg`;
  const drawn = await office.request.get(chart);
  expect([200, 204]).toContain(drawn.status());
  expect(drawn.headers()['content-security-policy']).toContain('sandbox');
  const stranger = await town.as('stranger', 'zh');
  expect((await stranger.request.get(town.url + file.slice(1))).status()).toBe(404);
  // What a person opens that is no page is refused on a small page of its own.
  await stranger.goto(town.url + file.slice(1));
  await stranger.getByRole('link', { name: '返回首页' }).waitFor();
  expect((await stranger.request.get(chart)).status()).toBe(404);
  expect((await stranger.request.get(town.url + matter)).status()).toBe(404);
}
