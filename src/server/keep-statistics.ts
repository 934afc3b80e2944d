import type { Logger } from 'pino';
import type { Database } from '../platform/database/database.ts';

const MINUTE = 60_000;

// What a server's autovacuum goes by.
const CHANGED = `
  select s.relname as name from pg_stat_user_tables s join pg_class c on c.oid = s.relid
  where s.n_mod_since_analyze > 50 + greatest(c.reltuples, 0) / 10`;

/**
 * The embedded database has no process beside it that counts what its tables hold, without which it takes every table for
 * nearly empty and reads the same rows again and again. Returns what stops it.
 */
export function keepStatistics(database: Database, log: Logger): () => void {
  let stopped = false;
  const run = async () => {
    try {
      for (const { name } of await database.query<{ name: string }>(CHANGED))
        if (!stopped) await database.query(`analyze "${name}"`);
    } catch (error) {
      if (!stopped) log.warn({ err: error }, 'the tables were not counted; tried again in a minute');
    }
  };
  const timer = setInterval(run, MINUTE);
  timer.unref();
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}
