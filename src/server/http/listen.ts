import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { portTaken } from '../../platform/errors.ts';
import { tellAddress } from '../auth/client-address.ts';

export interface Served {
  readonly url: string;
  /** Takes no new request, lets running ones finish within the grace, then ends what is left. */
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
  const answer = getRequestListener(fetch);
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
    close: (grace) => close(server, grace),
  };
}

function close(server: Server, graceMs = 10_000): Promise<void> {
  return new Promise((resolve) => {
    const end = setTimeout(() => server.closeAllConnections(), graceMs);
    // Browsers keep a connection open when its request is answered; each is closed as soon as it is idle.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(end);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}
