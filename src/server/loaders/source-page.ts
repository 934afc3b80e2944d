import { mayKeepSources } from '../../delivery/facts/source-rules.ts';
import { loadMatterFacts, Refused } from '../../delivery/index.ts';
import { findAttachable, readSources } from '../../ledger/index.ts';
import type { SignedInContext } from '../app-context.ts';

/** The sources of a matter, and the proposals of reports that could be one more. */
export function loadSourcePage({ database, actor }: SignedInContext, matterId: string, search: string) {
  return database.tenant(actor.jurisdictionId, async (tx) => {
    const { matter } = await loadMatterFacts(tx, actor, matterId, { lock: false });
    const refused = mayKeepSources(actor);
    if (refused) throw new Refused(refused);
    const { id, number, titleZh, titleEn, version } = matter;
    return {
      matter: { id, number, titleZh, titleEn, version },
      sources: await readSources(tx, actor.jurisdictionId, matterId),
      found: await findAttachable(tx, actor.jurisdictionId, search, titleZh),
    };
  });
}
