import * as build from 'virtual:react-router/server-build';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import { atPublicOrigin, createApp, type Services } from '../server/index.ts';
import { appContext } from './context.ts';
import { withProblems } from './with-problems.ts';

export interface Web {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

/**
 * The composition of the program: Hono, and React Router for the pages. Loaded by `duban serve` from the bundle and by
 * scripts/dev.ts through Vite; both bring the services, so that a rebuilt page opens no second database.
 */
export function createWeb(services: Services, clientFolder: string | null): Web {
  const answer = createRequestHandler(withProblems(build), import.meta.env.MODE);
  const app = createApp({
    services,
    clientFolder,
    pages: (request, context) => {
      const provider = new RouterContextProvider();
      provider.set(appContext, context);
      return answer(request, provider);
    },
  });
  return { fetch: (request) => app.fetch(atPublicOrigin(request, services.publicOrigin)) };
}
