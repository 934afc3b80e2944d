import { Hono } from 'hono';
import { PAGE_POLICY } from '../publishing/index.ts';
import type { Reading } from '../reading/index.ts';
import { listen, type Served } from './http/listen.ts';

/** Serves the page of one reading, and the reading itself, on this machine only. Port 0 takes any free one. */
export async function serveReading(what: { html: string; reading: Reading; port: number }): Promise<Served> {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', `${PAGE_POLICY}; frame-ancestors 'none'`);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'same-origin');
    context.header('Cache-Control', 'no-store');
  });
  app.get('/', (context) => context.html(what.html));
  app.get('/reading.json', (context) => context.json(what.reading));
  app.get('/healthz', (context) => context.text('ok'));
  app.notFound((context) => context.text('这里没有这个页面，请回到 /。There is no such page; go back to /.', 404));
  return listen({ fetch: app.fetch, port: what.port });
}
