import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { dayIn } from '../../src/delivery/index.ts';
import { editions, jurisdictions, matters } from '../../src/ledger/index.ts';
import { openEmbedded } from '../../src/platform/database/embedded.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { MIGRATIONS, TEMPLATE } from '../../src/server/installation.ts';
import { table } from '../measure.ts';
import { signIn, startApp } from './app.ts';
import { percentile } from './drive.ts';
import { fillMatters } from './fill-matters.ts';
import { dataOf } from './visits.ts';

// Until the program is compiled where it is hot.
const WARM = 60;
const TIMES = 60;

/** Every page of the sample district on the embedded database, with matters added up to `wanted`, one after the other. */
export async function loadEmbedded({ matters: wanted, now }: { matters: number; now: Date }): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'duban-load-'));
  try {
    const { matterIds, editionId } = await addMatters(join(data, 'database'), wanted, now);
    const app = await startApp({ DUBAN_DATA: data, LOG_LEVEL: 'error' });
    try {
      const password = /password of these accounts is (\S+)/.exec(app.said)?.[1] ?? '';
      const cookies = {
        office: await signIn(app.url, 'office@yunhe.example', password, 'zh'),
        admin: await signIn(app.url, 'admin@yunhe.example', password, 'zh'),
      };
      const rows: string[][] = [];
      for (const [who, name, addresses] of [
        ['office', '/', ['/']],
        ['office', '/ledger', ['/ledger', '/ledger?order=due&stage=in-progress', '/ledger?pace=behind']],
        ['office', '/ledger?rows=…, the whole page', ['/ledger?rows=400']],
        ['office', '/ledger?rows=…, as it grows', [100, 200, 400].map((rows) => dataOf(`/ledger?rows=${rows}`))],
        [
          'office',
          '/ledger?q=…',
          ['教育', '桥', 'school', '道路 建设'].map((q) => `/ledger?q=${encodeURIComponent(q)}`),
        ],
        ['office', '/ledger/…', matterIds.map((id) => `/ledger/${id}`)],
        ['office', '/dashboard', ['/dashboard']],
        ['office', '/verification', ['/verification']],
        ['office', '/reports', ['/reports']],
        ['office', '/reports/…', [`/reports/${editionId}`]],
        ['office', '/units', ['/units']],
        ['admin', '/people', ['/people']],
        ['admin', '/settings', ['/settings']],
        ['office', '/account', ['/account']],
      ] as const) {
        const times = await ask(app.url, cookies[who], addresses);
        rows.push([name, ...[0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(0))]);
      }
      return table([`page, ${wanted} matters`, 'p50 ms', 'p95 ms', 'most ms'], rows);
    } finally {
      await app.stop();
    }
  } finally {
    rmSync(data, { recursive: true });
  }
}

/** Matters with a history, which the sample made by deeds, and others beside them. */
async function addMatters(directory: string, wanted: number, now: Date) {
  const database = await openEmbedded({ directory, template: TEMPLATE });
  try {
    await migrate(database, MIGRATIONS);
    return await database.owner(async (tx) => {
      const [place] = await tx.select({ id: jurisdictions.id }).from(jurisdictions);
      const made = await tx.select({ id: matters.id }).from(matters).orderBy(matters.number);
      const [edition] = await tx.select({ id: editions.id }).from(editions);
      await fillMatters(tx, [{ jurisdictionId: place!.id, matters: wanted - made.length }], {
        today: dayIn('Asia/Shanghai', now),
        years: 1,
      });
      const [count] = await tx.select({ count: sql<number>`count(*)::int` }).from(matters);
      if (count!.count !== wanted) throw new Error(`${count!.count} matters were made in place of ${wanted}.`);
      return { matterIds: made.slice(0, 10).map(({ id }) => id), editionId: edition!.id };
    });
  } finally {
    await database.close();
  }
}

/** How long each answer took, to its last byte. */
async function ask(url: string, cookie: string, addresses: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < WARM + TIMES; index++) {
    const started = performance.now();
    const response = await fetch(new URL(addresses[index % addresses.length]!, url), { headers: { cookie } });
    await response.arrayBuffer();
    if (response.status !== 200 || response.redirected) throw new Error(`${response.url} answered ${response.status}.`);
    if (index >= WARM) times.push(performance.now() - started);
  }
  return times;
}
