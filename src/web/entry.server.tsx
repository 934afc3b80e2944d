import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import { type EntryContext, isRouteErrorResponse, type RouterContextProvider, ServerRouter } from 'react-router';
import { appOf } from './context.ts';
import { NonceContext } from './shell/nonce.ts';

/**
 * Renders the whole page before anything is sent: without a script a reader gets all of it, and the status is true. It is
 * sent as one piece, which takes less than half the time of many.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce } = appOf(context);
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext value={nonce}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </NonceContext>,
      {
        nonce,
        onAllReady() {
          headers.set('Content-Type', 'text/html; charset=utf-8');
          resolve(
            buffer(pipe(new PassThrough())).then((page) => new Response(new Uint8Array(page), { headers, status })),
          );
        },
        onShellError: reject,
        onError: (error) => appOf(context).log.error({ err: error }, 'a page could not be rendered'),
      },
    );
    request.signal.addEventListener('abort', () => abort(), { once: true });
  });
}

/** What fails outside of loaders and actions, such as rendering; theirs is logged in with-problems.ts. */
export function handleError(
  error: unknown,
  args: { request: Request; context: Readonly<RouterContextProvider> },
): void {
  if (args.request.signal.aborted || isRouteErrorResponse(error)) return;
  appOf(args.context).log.error({ err: error }, 'a page failed');
}
