import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { HttpEnv } from './environment.ts';
import { readPreferences } from './preferences.ts';
import { type Problem, problemOf } from './problem.ts';

/** The answer to a refusal outside of the pages: a small page for people, problem+json (RFC 9457) for programs. */
export function problemResponse(context: Context<HttpEnv>, error: unknown): Response | Promise<Response> {
  const problem = problemOf(error, context.get('requestId'));
  if (problem.status >= 500) context.get('log').error({ err: error }, problem.sentence.en);
  const status = problem.status as ContentfulStatusCode;
  if (context.req.header('Accept')?.includes('text/html')) return context.html(page(context, problem), status);
  const { id, requestId, sentence } = problem;
  return context.json({ type: `urn:duban:${id}`, title: sentence.en, id, status, sentence, requestId }, status, {
    'Content-Type': 'application/problem+json',
  });
}

function page(context: Context<HttpEnv>, { sentence, status, requestId }: Problem) {
  const { lang } = readPreferences(context.req.raw);
  const home = { zh: '返回首页', en: 'Go to the first page' }[lang];
  return html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${status} · 督办 Duban</title>
<style nonce="${context.get('secureHeadersNonce')}">
:root { color-scheme: light dark }
body { font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 1rem }
small { opacity: .75 }
</style></head>
<body><main><h1>督办 Duban</h1><p>${sentence[lang]}</p><p><a href="/">${home}</a></p><p><small>${status} · ${requestId}</small></p></main></body>
</html>`;
}
