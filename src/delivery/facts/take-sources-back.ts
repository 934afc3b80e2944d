import { and, eq, inArray } from 'drizzle-orm';
import { matterSources } from '../../ledger/index.ts';
import type { DeedContext } from '../deed.ts';
import type { AlsoTouched } from '../matter-deed.ts';
import { Refused, refusal } from '../refusal.ts';
import { loadMatterFacts, type Matter, type SetAside, standingAside } from './matter-facts.ts';
import { standingSources } from './source-rules.ts';

/**
 * A matter that was merged is taken up again: the one that took it in keeps none of its sources. Refused where that one
 * was merged on since, or would stand on nothing.
 */
export async function takeSourcesBack(
  context: DeedContext,
  matter: Matter,
  { intoId, sourceIds }: Pick<SetAside, 'sourceIds'> & { readonly intoId: string },
): Promise<AlsoTouched> {
  const { tx, actor, now } = context;
  const into = await loadMatterFacts(tx, actor, intoId, { lock: true });
  const { number } = into.matter;
  if (standingAside(into)?.intoId)
    throw new Refused(
      refusal(
        'merged-on',
        `${number}, into which this matter was merged, was itself merged into another since. Reopen ${number} first.`,
        `本事项所并入的 ${number} 此后又并入了其他事项，请先重启 ${number}。`,
      ),
    );
  const standing = await standingSources(context, intoId);
  const back = standing.filter(({ id }) => sourceIds.includes(id));
  if (back.length > 0 && back.length === standing.length)
    throw new Refused(
      refusal(
        'last-source',
        `${number} stands on the sources of this matter alone. Give it a source of its own first.`,
        `${number} 目前只有本事项并入的来源，请先为其补充自己的来源。`,
      ),
    );
  const ids = back.map(({ id }) => id);
  await tx
    .update(matterSources)
    .set({ withdrawnAt: now })
    .where(and(eq(matterSources.jurisdictionId, actor.jurisdictionId), inArray(matterSources.id, ids)));
  return {
    matter: into.matter,
    kind: 'give-back-matter',
    data: {
      mergedId: matter.id,
      merged: matter.number,
      sourceIds: ids,
      quotes: back.map(({ quoteZh, quoteEn }) => quoteZh || quoteEn),
    },
  };
}
