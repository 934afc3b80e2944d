import { Hono } from 'hono';
import type { Services } from '../app-context.ts';
import type { HttpEnv } from './environment.ts';
import { notReady } from './errors.ts';
import { problemResponse } from './problem-response.ts';

/** For whoever watches the program: does it run (healthz), can it work (readyz). */
export function health({ database, log }: Services): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.get('/healthz', (context) => context.text('ok'));
  app.get('/readyz', async (context) => {
    try {
      await database.query('select 1');
      return context.text('ok');
    } catch (error) {
      log.error({ err: error }, 'the database does not answer');
      return problemResponse(context, notReady());
    }
  });
  return app;
}
