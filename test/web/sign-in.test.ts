import { expect, test, vi } from 'vitest';
import { axeFindings, hydrated } from './look-at-pages.ts';
import { onSample } from './on-sample.ts';

vi.setConfig({ testTimeout: 60_000 });

const sample = onSample();

test.each([true, false])('a wrong code takes away neither the key nor the backup codes; script %s', async (script) => {
  const { page } = await sample.signedIn('translator', { width: 390, lang: 'en', script });
  await page.goto(sample.at('/account'));
  const begin = page.locator('form', { has: page.getByRole('button', { name: 'Turn on' }) });
  await begin.locator('input[type=password]').fill(sample.password);
  await begin.getByRole('button').click();
  const shown = page.locator('main pre');
  await shown.first().waitFor();
  const before = await shown.allInnerTexts();
  await page.getByLabel('Code that the app shows').fill('000000');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('alert').getByText('The code is not right').waitFor();
  expect(await shown.allInnerTexts()).toEqual(before);
  await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  if (script) expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

test('what was sent after the session had ended is in sight again after signing in', async () => {
  const { page } = await sample.signedIn('office', { width: 1440, lang: 'en' });
  await page.goto(sample.at('/ledger?stage=in-progress'));
  await page.locator('main tbody th a').first().click();
  await page.waitForURL('**/ledger/*');
  await hydrated(page);
  await page.locator('summary', { hasText: /^Comment$/ }).click();
  const comment = page.locator('form:has(input[value=comment-on-matter]) textarea');
  await comment.fill('Send the survey by Friday.');
  const kept = await page.context().cookies();
  await page.context().clearCookies({ name: 'duban.session_token' });
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.getByText('Your sign-in has ended').waitFor();
  // Nothing is typed into the form of signing in for whoever comes next.
  expect(await page.locator('input[name=email]').inputValue()).toBe('');
  await page.context().addCookies(kept);
  await page.reload();
  await page.waitForURL('**/ledger/*');
  await comment.waitFor();
  expect(await comment.inputValue()).toBe('Send the survey by Friday.');
  await page.context().close();
});
