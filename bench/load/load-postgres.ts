import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from '../measure.ts';
import { type App, signIn, startApp } from './app.ts';
import { drive, percentile, type Visitor } from './drive.ts';
import { PASSWORD, type Place } from './fill-places.ts';
import { fill, startPostgres } from './postgres.ts';
import { addressesOf, dataOf, type Kind } from './visits.ts';

/** Fifty people by what they open. */
const PEOPLE: readonly (readonly [Kind, number])[] = [
  ['ledger', 20],
  ['search', 15],
  ['dashboard', 10],
  ['today', 5],
];
// More than twenty sign-ins in ten seconds from one address are refused.
const OTHER_PLACES = 12;

export interface LoadOptions {
  readonly matters: number;
  readonly seconds: number;
  readonly now: Date;
}

/** Pages of a filled PostgreSQL, asked for fifty times a second. */
export async function loadPostgres({ matters, seconds, now }: LoadOptions): Promise<string> {
  const server = await startPostgres();
  const data = mkdtempSync(join(tmpdir(), 'duban-load-'));
  try {
    const places = await fill(server.url, matters, now);
    const app = await startApp({ DATABASE_URL: server.url, DUBAN_DATA: data, LOG_LEVEL: 'error' });
    try {
      return await measure(app, places, seconds, now.getUTCFullYear());
    } finally {
      await app.stop();
    }
  } finally {
    rmSync(data, { recursive: true });
    await server.stop();
  }
}

export async function measure(app: App, places: readonly Place[], seconds: number, year: number): Promise<string> {
  const cookies = new Map<string, string>();
  for (const { office } of places.slice(0, OTHER_PLACES + 1))
    cookies.set(office, await signIn(app.url, office, PASSWORD, 'zh'));
  const [large, ...ordinary] = places.slice(0, OTHER_PLACES + 1) as [Place, ...Place[]];
  const kinds = PEOPLE.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
  /** Of five pages the first `whole` are opened anew, the others by a link of the page before. */
  const visitors = (placeOf: (index: number) => Place, whole: number): Visitor[] =>
    kinds.map((_, index) => {
      // Seven and fifty have no common divisor: the kinds are mixed over the second.
      const kind = kinds[(index * 7) % kinds.length]!;
      const place = placeOf(index);
      const addresses = addressesOf(kind, place, year);
      const paths = Array.from({ length: 5 * addresses.length }, (_, step) => {
        const address = addresses[(step + index) % addresses.length]!;
        return (step + index) % 5 < whole ? address : dataOf(address);
      });
      return { kind, cookie: cookies.get(place.office)!, paths };
    });
  const mixed = (index: number) => (index % 10 === 0 ? large : ordinary[index % ordinary.length]!);

  const rows: (string | number)[][] = [];
  const said: string[] = [];
  for (const [name, placeOf, whole] of [
    ['everywhere', mixed, 1],
    [`in the one of ${large.matters.toLocaleString('en')}`, () => large, 1],
    ['everywhere, every page opened anew', mixed, 5],
  ] as const) {
    const { times, failed } = await drive(app.url, visitors(placeOf, whole), seconds);
    for (const [kind, values] of times)
      rows.push([name, kind, ...[0.5, 0.95, 0.99].map((share) => percentile(values, share).toFixed(0))]);
    const answers = [...times.values()].flat().length;
    said.push(`${name}: ${(answers / seconds).toFixed(1)} answers a second, ${failed} failed`);
  }
  return `${table(['work', 'page', 'p50 ms', 'p95 ms', 'p99 ms'], rows)}\n\n${said.join('; ')}.`;
}
