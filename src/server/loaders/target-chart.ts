import { loadMatterFacts } from '../../delivery/index.ts';
import { drawTargets } from '../../publishing/charts/draw-targets.ts';
import type { SignedInContext } from '../app-context.ts';

/** The picture of the targets of a matter, for who may see the matter; without content where nothing is to be drawn. */
export async function openTargetChart(
  { database, actor, lang }: SignedInContext,
  matterId: string,
  search: URLSearchParams,
): Promise<Response> {
  const facts = await database.tenant(actor.jurisdictionId, (tx) =>
    loadMatterFacts(tx, actor, matterId, { lock: false }),
  );
  const drawing = await drawTargets(facts, lang, { narrow: search.has('narrow') });
  return new Response(drawing, {
    status: drawing === null ? 204 : 200,
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
}
