import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll } from 'vitest';
import { jurisdictions, memberships, people, type RoleName, units } from '../../src/ledger/index.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { openFileStore } from '../../src/platform/files/open-file-store.ts';
import { createAccounts } from '../../src/server/auth/accounts.ts';
import { createAuth } from '../../src/server/auth/index.ts';
import { hashPassword } from '../../src/server/auth/passwords.ts';
import { listen, type Served } from '../../src/server/http/listen.ts';
import type { Services } from '../../src/server/index.ts';
import { openBrowser } from '../browser.ts';
import { freshEmbedded } from '../database/harness.ts';
import { openPage } from './look-at-pages.ts';
import { CLIENT_FOLDER } from './serve-preview.ts';

export const PASSWORD = 'four people, one matter';
const CAST = {
  office: { role: 'office', name: '何督成', own: false },
  verifier: { role: 'office', name: '孟核之', own: false },
  liaison: { role: 'liaison', name: '丁一鸣', own: true },
  leader: { role: 'unit-leader', name: '沈怀远', own: true },
  stranger: { role: 'liaison', name: '白露', own: false },
} as const satisfies Record<string, { role: RoleName; name: string; own: boolean }>;
type Part = keyof typeof CAST;

const root = join(import.meta.dirname, '..', '..');
const keyOf = (part: Part, lang: 'zh' | 'en', script = true) => part + lang + (script ? '' : ' without script');

interface Ids {
  readonly jurisdictionId: string;
  readonly unitId: string;
  readonly otherUnitId: string;
}

/** The built application on a database of its own, with a district in it and the browsers of those who work there. */
export function fourPeople() {
  let browser: Browser;
  let database: Database;
  let served: Served;
  let folder: string;
  const ids: Ids = { jurisdictionId: uuid(), unitId: uuid(), otherUnitId: uuid() };
  const pages = new Map<string, { page: Page; complaints: string[] }>();

  beforeAll(async () => {
    [browser, database, folder] = await Promise.all([
      openBrowser(),
      freshEmbedded(),
      mkdtemp(join(tmpdir(), 'duban-chain-')),
    ]);
    await found(database, ids);
    const { createWeb } = (await import(pathToFileURL(join(root, 'dist', 'web', 'server', 'index.js')).href)) as {
      createWeb(services: Services, client: string): { fetch(request: Request): Response | Promise<Response> };
    };
    let answer = (_request: Request): Response | Promise<Response> => new Response(null, { status: 503 });
    served = await listen({ fetch: (request) => answer(request), port: 0 });
    const log = pino({ level: 'error' });
    const now = () => new Date();
    const auth = createAuth({
      database,
      secret: 'a secret of this test alone, long enough',
      origin: new URL(served.url).origin,
      providers: [],
      log,
      now,
    });
    const files = await openFileStore({ s3: null, dataDirectory: folder });
    answer = createWeb({ database, files, log, now, auth, publicOrigin: null, gallery: false }, CLIENT_FOLDER).fetch;
  });
  afterAll(async () => {
    await browser.close();
    await served.close(0);
    await database.close();
    await rm(folder, { recursive: true });
  });

  /** The person's own browser, signed in with the password; the same one when they come back. */
  async function as(part: Part, lang: 'zh' | 'en', script = true): Promise<Page> {
    const key = keyOf(part, lang, script);
    const known = pages.get(key);
    if (known) return known.page;
    const opened = await openPage(browser, { width: script ? 1440 : 390, lang, script });
    pages.set(key, opened);
    const { page } = opened;
    await page.goto(`${served.url}sign-in`);
    await page.locator('input[name=email]').fill(`${part}@pilot.example`);
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('main button[type=submit]').click();
    await page.waitForURL(served.url);
    return page;
  }

  return {
    ...ids,
    as,
    get url() {
      return served.url;
    },
    get database() {
      return database;
    },
    /** What the browser of somebody complained of. */
    complaintsOf: (part: Part, lang: 'zh' | 'en') => pages.get(keyOf(part, lang))!.complaints,
  };
}

/** A district with two units, and everyone of the cast with an account. */
async function found(database: Database, { jurisdictionId, unitId, otherUnitId }: Ids): Promise<void> {
  const createdAt = new Date();
  const passwordHash = await hashPassword(PASSWORD);
  await database.owner(async (tx) => {
    await tx
      .insert(jurisdictions)
      .values({ id: jurisdictionId, nameZh: '试点区', nameEn: 'Pilot District', level: 'district', createdAt });
    await tx.insert(units).values([
      { jurisdictionId, id: unitId, nameZh: '发展改革委', nameEn: 'Development and Reform Commission', createdAt },
      { jurisdictionId, id: otherUnitId, nameZh: '生态环境局', nameEn: 'Environment Bureau', createdAt },
    ]);
    const cast = Object.entries(CAST);
    const userIds = await createAccounts(
      tx,
      cast.map(([part, { name }]) => ({ email: `${part}@pilot.example`, name, passwordHash, now: createdAt })),
    );
    for (const [index, [part, { role, name, own }]] of cast.entries()) {
      const personId = uuid();
      const email = `${part}@pilot.example`;
      await tx.insert(people).values({ jurisdictionId, id: personId, userId: userIds[index]!, name, email, createdAt });
      const inUnit = role === 'office' ? null : own ? unitId : otherUnitId;
      await tx
        .insert(memberships)
        .values({ jurisdictionId, id: uuid(), personId, role, unitId: inUnit, since: '2020-01-01' });
    }
  });
}
