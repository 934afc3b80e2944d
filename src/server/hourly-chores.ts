import type { Logger } from 'pino';
import { dayIn, refreshPaces } from '../delivery/index.ts';
import { jurisdictions } from '../ledger/index.ts';
import type { Database } from '../platform/database/database.ts';

const HOUR = 3_600_000;

export interface Chores {
  readonly database: Database;
  readonly now: () => Date;
  readonly log: Logger;
  /** Drops sessions, links and attempts whose time is over. */
  readonly tidy: () => Promise<unknown>;
}

/**
 * What has to be done without anybody asking, at once and then every hour: pace computed anew where a day has begun, and
 * what has expired dropped. Several nodes may do it: who comes second finds nothing to do. Returns what stops it.
 */
export function hourlyChores({ database, now, log, tidy }: Chores): () => void {
  let stopped = false;
  const attempt = async (chore: string, work: () => Promise<unknown>) => {
    if (stopped) return;
    await work().catch((error: unknown) => {
      if (!stopped) log.error({ err: error, chore }, 'a chore was not done; tried again in an hour');
    });
  };
  const paces = async () => {
    const places = await database.owner((tx) =>
      tx.select({ id: jurisdictions.id, timeZone: jurisdictions.timeZone }).from(jurisdictions),
    );
    for (const { id, timeZone } of places) if (!stopped) await refreshPaces(database, id, dayIn(timeZone, now()));
  };
  const run = async () => {
    await attempt('pace', paces);
    await attempt('tidy', tidy);
  };
  void run();
  const timer = setInterval(run, HOUR);
  timer.unref();
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}
