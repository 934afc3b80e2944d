import type { Logger } from 'pino';

/** What travels with a request through Hono. */
export interface HttpEnv {
  Variables: {
    requestId: string;
    secureHeadersNonce: string;
    log: Logger;
  };
}
