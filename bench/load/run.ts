/**
 * npm run bench:load: the built application under load. `MATTERS=20000 SECONDS=10` makes a quick run of it, `--save` keeps
 * the results in docs/benchmarks.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signIn, startApp } from './app.ts';
import { drive, percentile, type Visitor } from './drive.ts';
import { PASSWORD, type Place } from './fill-places.ts';
import { fill, startPostgres } from './postgres.ts';
import { type Kind, pathsOf } from './visits.ts';

const MATTERS = Number(process.env.MATTERS ?? 1_000_000);
const SECONDS = Number(process.env.SECONDS ?? 60);

/** Fifty people: what they open, and how many of them. */
const SHARES: readonly (readonly [Kind, number])[] = [
  ['ledger', 20],
  ['search', 15],
  ['dashboard', 10],
  ['today', 5],
];

// More than twenty sign-ins in ten seconds from one address are refused.
const OTHERS = 12;

async function visitors(url: string, places: readonly Place[], large: (index: number) => boolean) {
  const cookies = new Map<string, Promise<string>>();
  const cookieOf = ({ office }: Place) => {
    if (!cookies.has(office)) cookies.set(office, signIn(url, office, PASSWORD, 'zh'));
    return cookies.get(office)!;
  };
  const all = SHARES.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
  const made: Visitor[] = [];
  for (const [index, kind] of all.entries()) {
    const place = large(index) ? places[0]! : places[1 + (((index % OTHERS) * 67) % (places.length - 1))]!;
    const paths = pathsOf(kind, place);
    const from = (index * 7) % paths.length;
    made.push({ kind, cookie: await cookieOf(place), paths: [...paths.slice(from), ...paths.slice(0, from)] });
  }
  // Mixed over the second.
  return made.map((_, index) => made[(index * 7) % made.length]!);
}

const server = process.env.LOAD_URL ? null : await startPostgres();
const dev = process.env.PLACES ? JSON.parse((await import('node:fs')).readFileSync(process.env.PLACES, 'utf8')) : null;
const url = dev?.url ?? server!.url;
const data = mkdtempSync(join(tmpdir(), 'duban-load-'));
const places: Place[] = dev?.places ?? (await fill(url, MATTERS, new Date()));
const app = await startApp({ DATABASE_URL: url, DUBAN_DATA: data, LOG_LEVEL: 'error' });
try {
  for (const [name, large] of [
    ['one in ten in the large jurisdiction', (index: number) => index % 10 === 3],
    ['all in the large jurisdiction', () => true],
  ] as const) {
    const { times, failed } = await drive(app.url, await visitors(app.url, places, large), SECONDS);
    console.log(name, 'failed', failed);
    for (const [kind, values] of times)
      console.log(kind, values.length, ...[0.5, 0.95, 0.99, 1].map((share) => percentile(values, share)));
    console.log('per second', [...times.values()].flat().length / SECONDS);
  }
} finally {
  await app.stop();
  rmSync(data, { recursive: true });
  await server?.stop();
}
