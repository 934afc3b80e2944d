import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, type ServerBuild } from 'react-router';
import { type AppContext, aimOf, problemOf, problemPage } from '../server/index.ts';
import { appOf } from './context.ts';
import { isFormTrouble } from './forms/form-trouble.ts';
import { faultOf } from './forms/take-form.ts';
import type { Unsent } from './forms/unsent-form.tsx';

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
      ...(loader && { loader: told(loader as Handler, 'default' in route.module) }),
      ...(action && { action: told(action as Handler, 'default' in route.module) }),
    };
    routes[id] = { ...route, module: module as typeof route.module };
  }
  return { ...build, routes };
}

/** `isPage`: there is a component, and so an error page, to tell it. */
function told(handler: Handler, isPage: boolean) {
  return async (args: Arguments) => {
    const { log, requestId, lang, nonce } = appOf(args.context);
    try {
      const answer = await handler(args as never);
      logFault(answer, log);
      return answer;
    } catch (error) {
      // Redirects and answers are thrown too.
      if (!(error instanceof Error)) throw error;
      const problem = problemOf(error, requestId, aimOf(args.request));
      if (problem.id === 'sign-in-first') {
        const signIn = `/sign-in?next=${encodeURIComponent(wanted(args.request))}`;
        const unsent = await unsentOf(args.request);
        if (!unsent) throw redirect(args.request.method === 'POST' ? `${signIn}&ended=yes` : signIn);
        throw data({ ...problem, unsent: { ...unsent, signIn } }, { status: problem.status });
      }
      if (problem.status >= 500) log.error({ err: error }, 'a page failed');
      if (!isPage && args.request.headers.get('Accept')?.includes('text/html'))
        throw problemPage(problem, { lang, nonce });
      throw data(problem, { status: problem.status });
    }
  };
}

/** A form that the program, not its writer, is to blame for comes back with what was typed; the log has to know too. */
function logFault(answer: unknown, log: AppContext['log']): void {
  const { data: trouble } = (answer ?? {}) as { data?: unknown };
  const fault = isFormTrouble(trouble) && faultOf(trouble);
  if (fault) log.error({ err: fault }, 'a form failed');
}

/** What a form without a script sent after the session had ended: only the answer can hold it, the browser drops it. */
async function unsentOf(request: Request): Promise<Omit<Unsent, 'signIn'> | null> {
  if (request.method !== 'POST' || request.bodyUsed || !request.headers.get('Accept')?.includes('text/html'))
    return null;
  const form = await request.formData().catch(() => null);
  if (!form) return null;
  const sent = [...form];
  const { pathname, search } = new URL(request.url);
  return {
    action: pathname + search,
    fields: sent.flatMap(([name, value]) =>
      typeof value === 'string' && !/password/i.test(name) ? [[name, value] as const] : [],
    ),
    files: sent.some(([, value]) => typeof value !== 'string' && value.size > 0),
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
