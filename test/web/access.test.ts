import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROLES, type RoleName } from '../../src/ledger/terms.ts';
import type { Served } from '../../src/server/http/listen.ts';
import { type Actor, AREAS } from '../../src/server/index.ts';
import { authOf, OFFICE } from './preview-services.ts';
import { servePreview } from './serve-preview.ts';

let served: Served;
let actor: Actor | null = null;

beforeAll(async () => {
  served = await servePreview({ auth: authOf(async () => actor) });
});
afterAll(() => served.close(0));

const ask = (path: string) => fetch(new URL(path, served.url), { redirect: 'manual' });

function as(role: RoleName): void {
  actor = { ...OFFICE, memberships: [{ role, unitId: null }] };
}

test.each(AREAS.map(({ path }) => path))('%s sends a stranger to sign in and back', async (path) => {
  actor = null;
  const answer = await ask(`${path}?page=2`);
  expect(answer.status).toBe(302);
  expect(answer.headers.get('Location')).toBe(`/sign-in?next=${encodeURIComponent(`${path}?page=2`)}`);
});

const CASES = ROLES.flatMap((role) =>
  AREAS.map(({ path, roles }) => ({ role, path, open: roles.some((one) => one === role) })),
);

test.each(CASES.filter(({ open }) => !open))(
  '$role does not open $path, by address or for its data',
  async ({ role, path }) => {
    as(role);
    const page = await ask(path);
    expect(page.status).toBe(403);
    expect(await page.text()).toContain('您的角色无权打开此页面');
    expect((await ask(path === '/' ? '/_root.data' : `${path}.data`)).status).toBe(403);
  },
);

test.each(ROLES)('the navigation of %s names what this role may open', async (role) => {
  as(role);
  const page = await (await ask('/')).text();
  const linked = AREAS.filter(
    ({ path }) => page.includes(`href="${path}"><svg`) || page.includes(`href="${path}" data-discover="true"><svg`),
  );
  expect(linked.map(({ path }) => path)).toEqual(
    CASES.filter((one) => one.role === role && one.open).map(({ path }) => path),
  );
});
