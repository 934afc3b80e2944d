import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, type ServerBuild } from 'react-router';
import { type AppContext, isRefusal, problemOf } from '../server/index.ts';
import { appOf } from './context.ts';
import { isFormTrouble } from './forms/form-trouble.ts';

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
    const { log, requestId } = appOf(args.context);
    try {
      const answer = await handler(args as never);
      logFault(answer, log);
      return answer;
    } catch (error) {
      // Redirects and answers are thrown too.
      if (!(error instanceof Error)) throw error;
      if (isRefusal(error) && error.id === 'sign-in-first')
        throw redirect(`/sign-in?next=${encodeURIComponent(wanted(args.request))}`);
      const problem = problemOf(error, requestId);
      if (problem.status >= 500) log.error({ err: error }, 'a page failed');
      throw data(problem, { status: problem.status });
    }
  };
}

/** A form that the program, not its writer, is to blame for comes back with what was typed; the log has to know too. */
function logFault(answer: unknown, log: AppContext['log']): void {
  const { data: trouble, init } = (answer ?? {}) as { data?: unknown; init?: ResponseInit | null };
  if (isFormTrouble(trouble) && (init?.status ?? 200) >= 500) log.error({ refusal: trouble.id }, trouble.sentence.en);
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
