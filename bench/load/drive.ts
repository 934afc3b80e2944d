import { setTimeout as pause } from 'node:timers/promises';
import autocannon from 'autocannon';

/** Someone who opens one page after the other, one a second. */
export interface Visitor {
  /** What their pages are called in the table. */
  readonly kind: string;
  readonly cookie: string;
  readonly paths: readonly string[];
}

export interface Measured {
  readonly times: ReadonlyMap<string, readonly number[]>;
  readonly failed: number;
}

// Until the programs are compiled where they are hot.
const WARM_SECONDS = 15;

/**
 * Each visitor is an autocannon of one connection and one request a second; they start evenly over the second, because
 * connections of one autocannon all send at the same tick. Who waits longer than a second sends the next one late: the
 * number of answers shows it.
 */
export async function drive(url: string, visitors: readonly Visitor[], seconds: number): Promise<Measured> {
  const times = new Map<string, number[]>(visitors.map(({ kind }) => [kind, []]));
  let failed = 0;
  const counted = performance.now() + WARM_SECONDS * 1000;
  const runs = [];
  for (const { kind, cookie, paths } of visitors) {
    const run = autocannon({
      url,
      connections: 1,
      overallRate: 1,
      duration: seconds + WARM_SECONDS,
      headers: { cookie, 'accept-encoding': 'gzip' },
      requests: paths.map((path) => ({ path })),
    });
    run.on('response', (_client, status, _bytes, time) => {
      if (status !== 200) failed++;
      if (performance.now() > counted) times.get(kind)!.push(time);
    });
    run.on('reqError', () => failed++);
    runs.push(run);
    await pause(1000 / visitors.length);
  }
  await Promise.all(runs);
  return { times, failed };
}

/** The value that `share` of them do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
