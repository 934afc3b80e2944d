import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Lang } from '../app-context.ts';
import type { HttpEnv } from './environment.ts';
import { readPreferences } from './preferences.ts';
import { aimOf, type Problem, problemOf } from './problem.ts';

/** The answer to a refusal outside of the pages: a small page for people, problem+json (RFC 9457) for programs. */
export function problemResponse(context: Context<HttpEnv>, error: unknown): Response | Promise<Response> {
  const problem = problemOf(error, context.get('requestId'), aimOf(context.req));
  if (problem.status >= 500) context.get('log').error({ err: error }, problem.sentence.en);
  return answerWith(context, problem);
}

/** The same of what the log need not hear of. */
export const problemAnswer = (context: Context<HttpEnv>, error: unknown) =>
  answerWith(context, problemOf(error, context.get('requestId'), aimOf(context.req)));

function answerWith(context: Context<HttpEnv>, problem: Problem): Response | Promise<Response> {
  const status = problem.status as ContentfulStatusCode;
  if (context.req.header('Accept')?.includes('text/html')) {
    const { lang } = readPreferences(context.req.raw);
    return problemPage(problem, { lang, nonce: context.get('secureHeadersNonce') ?? '' });
  }
  const { id, requestId, sentence } = problem;
  return context.json({ type: `urn:duban:${id}`, title: sentence.en, id, status, sentence, requestId }, status, {
    'Content-Type': 'application/problem+json',
  });
}

/** A refusal as a small page of its own, for what a person opened that is no page: a file, a drawing, a workbook. */
export function problemPage(
  { sentence, status, requestId }: Problem,
  { lang, nonce }: { readonly lang: Lang; readonly nonce: string },
): Response {
  const home = { zh: '返回首页', en: 'Go to the first page' }[lang];
  const page = html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${status} · 督办 Duban</title>
<style nonce="${nonce}">
:root { color-scheme: light dark }
body { font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 1rem }
small { opacity: .75 }
</style></head>
<body><main><h1>督办 Duban</h1><p>${sentence[lang]}</p><p><a href="/">${home}</a></p><p><small>${status} · ${requestId}</small></p></main></body>
</html>`;
  return new Response(String(page), { status, headers: { 'Content-Type': 'text/html; charset=UTF-8' } });
}
