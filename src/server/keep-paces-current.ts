import type { Logger } from 'pino';
import { dayIn, refreshPaces } from '../delivery/index.ts';
import { jurisdictions } from '../ledger/index.ts';
import type { Database } from '../platform/database/database.ts';

const HOUR = 3_600_000;

/**
 * Computes pace anew where a day has begun, at once and then every hour. Several nodes may do it: who comes second finds
 * nothing to do. Returns what stops it.
 */
export function keepPacesCurrent(database: Database, now: () => Date, log: Logger): () => void {
  let stopped = false;
  const run = async () => {
    try {
      const places = await database.owner((tx) =>
        tx.select({ id: jurisdictions.id, timeZone: jurisdictions.timeZone }).from(jurisdictions),
      );
      for (const { id, timeZone } of places) if (!stopped) await refreshPaces(database, id, dayIn(timeZone, now()));
    } catch (error) {
      if (!stopped) log.error({ err: error }, 'pace was not computed anew; tried again in an hour');
    }
  };
  void run();
  const timer = setInterval(run, HOUR);
  timer.unref();
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}
