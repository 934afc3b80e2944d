import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { AppContext, Services } from '../app-context.ts';
import { prolong } from '../auth/prolong.ts';
import { assets } from './assets.ts';
import { bodyLimits } from './body-limits.ts';
import type { HttpEnv } from './environment.ts';
import { health } from './health.ts';
import { readPreferences } from './preferences.ts';
import { problemResponse } from './problem-response.ts';
import { requestId } from './request-id.ts';
import { sameOrigin, securityHeaders } from './security.ts';

export interface Parts {
  readonly services: Services;
  /** Where the built files of the pages lie; null while Vite hands them out. */
  readonly clientFolder: string | null;
  /** Answers a request with a page. */
  readonly pages: (request: Request, context: AppContext) => Promise<Response>;
}

/** The whole program over HTTP. What must look at every request stands first; the pages take what nobody else took. */
export function createApp({ services, clientFolder, pages }: Parts): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.onError((error, context) => problemResponse(context, error));
  app.use(requestId(services));
  const providers = services.auth.providers.map(({ origin }) => origin);
  app.use(securityHeaders(services.publicOrigin, clientFolder === null, providers));
  if (clientFolder) app.route('/', assets(clientFolder));
  app.route('/', health(services));
  app.use(compress());
  app.use(sameOrigin());
  app.use(bodyLimits());
  app.all('/api/auth/*', (context) => services.auth.answerProvider(context.req.raw));
  app.all('*', async (context) => {
    const request = context.req.raw;
    const { actor, places, cookies } = await services.auth.identify(request);
    const response = await pages(request, {
      ...services,
      ...readPreferences(request),
      log: context.get('log'),
      actor,
      places,
      nonce: context.get('secureHeadersNonce'),
      requestId: context.get('requestId'),
    });
    prolong(response, cookies);
    // A page shows what its reader may see at this moment.
    if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private, no-store');
    return response;
  });
  return app;
}

/** The same request as browsers see it, where a proxy before the program ends TLS. */
export function atPublicOrigin(request: Request, publicOrigin: string | null): Request {
  if (!publicOrigin) return request;
  const { pathname, search } = new URL(request.url);
  return new Request(new URL(pathname + search, publicOrigin), request);
}
