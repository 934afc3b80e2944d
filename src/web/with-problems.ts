import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, type ServerBuild } from 'react-router';
import { isRefusal, problemOf } from '../server/index.ts';
import { appOf } from './context.ts';

type Arguments = LoaderFunctionArgs | ActionFunctionArgs;
type Handler = (args: never) => unknown;

/**
 * The same pages, where a refusal thrown by a loader or an action reaches the error page with its sentence and status.
 * React Router would hide it like any fault. Of a fault the page gets the number under which the log has it, no more.
 */
export function withProblems(build: ServerBuild): ServerBuild {
  const routes: ServerBuild['routes'] = {};
  for (const [id, route] of Object.entries(build.routes)) {
    if (!route) continue;
    const { loader, action } = route.module;
    const module = {
      ...route.module,
      ...(loader && { loader: told(loader as Handler) }),
      ...(action && { action: told(action as Handler) }),
    };
    routes[id] = { ...route, module: module as typeof route.module };
  }
  return { ...build, routes };
}

function told(handler: Handler) {
  return async (args: Arguments) => {
    try {
      return await handler(args as never);
    } catch (error) {
      // Redirects and answers are thrown too.
      if (!(error instanceof Error)) throw error;
      const { log, requestId } = appOf(args.context);
      if (!isRefusal(error)) log.error({ err: error }, 'a page failed');
      else if (error.id === 'sign-in-first')
        throw redirect(`/sign-in?next=${encodeURIComponent(wanted(args.request))}`);
      const problem = problemOf(error, requestId);
      throw data(problem, { status: problem.status });
    }
  };
}

/** The page to come back to: the one that was asked for, or the one whose form was sent. */
function wanted(request: Request): string {
  const { pathname, search, host } = new URL(request.url);
  if (request.method === 'GET') return pathname + search;
  const referrer = request.headers.get('Referer');
  if (!referrer || !URL.canParse(referrer) || new URL(referrer).host !== host) return '/';
  const from = new URL(referrer);
  return from.pathname + from.search;
}
