import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { portTaken } from '../platform/errors.ts';
import { PAGE_POLICY } from '../publishing/index.ts';
import type { Reading } from '../reading/index.ts';

export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

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
  const server = await listen(app, what.port);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : what.port;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function listen(app: Hono, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(server));
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? portTaken(port) : error),
    );
  });
}
