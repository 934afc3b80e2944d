import type { MiddlewareHandler } from 'hono';
import { v7 } from 'uuid';
import type { Services } from '../app-context.ts';
import type { HttpEnv } from './environment.ts';

const GIVEN = /^[\w.-]{8,64}$/;

/** Names each request, by the name a proxy gave it where there is one, and writes one line about it to the log. */
export function requestId({ log }: Services): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    const given = context.req.header('X-Request-Id');
    const id = given && GIVEN.test(given) ? given : v7();
    const child = log.child({ requestId: id });
    context.set('requestId', id);
    context.set('log', child);
    const start = performance.now();
    await next();
    context.header('X-Request-Id', id);
    const { method, path } = context.req;
    child.debug({ method, path, status: context.res.status, ms: Math.round(performance.now() - start) }, 'answered');
  };
}
