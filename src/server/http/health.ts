import { setTimeout as pause } from 'node:timers/promises';
import { Hono } from 'hono';
import { jurisdictions } from '../../ledger/index.ts';
import type { Services } from '../app-context.ts';
import type { HttpEnv } from './environment.ts';
import { notReady } from './errors.ts';
import { problemAnswer } from './problem-response.ts';

const NOWHERE = '00000000-0000-0000-0000-000000000000';
/** Whoever watches the program waits no longer, and asks again. */
const PATIENCE = 5_000;

/** For whoever watches the program: does it run (healthz), can it work (readyz). */
export function health({ database, log }: Services, patience = PATIENCE): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  let asking: Promise<void> | null = null;
  let ready = true;
  /** One question at a time, however many want to know: while none is answered they would take every connection. */
  const answers = () => {
    asking ??= ask(database).finally(() => {
      asking = null;
    });
    return asking;
  };
  app.get('/healthz', (context) => context.text('ok'));
  app.get('/readyz', async (context) => {
    try {
      await within(answers(), patience);
      if (!ready) log.warn('the database answers again');
      ready = true;
      return context.text('ok');
    } catch (error) {
      // Asked every few seconds, it would fill the log with one and the same.
      if (ready) log.error({ err: error }, 'the database does not answer');
      ready = false;
      return problemAnswer(context, notReady());
    }
  });
  return app;
}

/** The smallest question on the way that every page takes: a transaction in a jurisdiction, and a table of the ledger. */
async function ask(database: Services['database']): Promise<void> {
  await database.tenant(NOWHERE, (tx) => tx.select({ id: jurisdictions.id }).from(jurisdictions).limit(1));
  // The embedded one answers from memory for a while after its folder is gone.
  if (database.engine === 'pglite') await database.query(`select pg_stat_file('PG_VERSION')`);
}

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  const waiting = new AbortController();
  const late = pause(ms, undefined, { signal: waiting.signal }).then(() => {
    throw new Error(`No answer within ${ms} milliseconds.`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    late.catch(() => {});
    waiting.abort();
  }
}
