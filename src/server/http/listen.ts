import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { portTaken } from '../../platform/errors.ts';
import { tellAddress } from '../auth/client-address.ts';

export interface Served {
  readonly url: string;
  /**
   * Takes no new request, lets running ones finish within the grace, then ends what is left. One whose browser is gone
   * runs to its end too: it may be in the middle of a deed.
   */
  readonly close: (graceMs?: number) => Promise<void>;
}

export interface Listening {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly port: number;
  readonly host?: string;
  readonly server?: Server;
  /** A proxy of ours stands before the program: the last entry of X-Forwarded-For is the one that it wrote. */
  readonly behindProxy?: boolean;
  /** Sees each request first, as Vite's middleware does in development. */
  readonly before?: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}

/** Opens the port; 0 takes any free one. */
export async function listen({
  fetch,
  port,
  host = '127.0.0.1',
  server = createServer(),
  behindProxy = false,
  before,
}: Listening): Promise<Served> {
  const running = new Set<Promise<unknown>>();
  const answer = getRequestListener((request) => {
    const answered = Promise.resolve(fetch(request)).finally(() => running.delete(answered));
    running.add(answered);
    return answered;
  });
  server.on('request', (request, response) => {
    tellAddress(request, behindProxy);
    if (before) before(request, response, () => void answer(request, response));
    else void answer(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? portTaken(port) : error),
    );
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}/`,
    close: (grace) => close(server, running, grace),
  };
}

async function close(server: Server, running: ReadonlySet<Promise<unknown>>, graceMs = 10_000): Promise<void> {
  // Browsers keep a connection open when its request is answered; each is closed as soon as it is idle.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const over = new Promise<void>((resolve) => {
    setTimeout(resolve, graceMs).unref();
  });
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  await Promise.race([Promise.all([closed, Promise.allSettled(running)]), over]);
  server.closeAllConnections();
  await closed;
  clearInterval(sweep);
}
