import { loadMatterFacts } from '../../delivery/index.ts';
import { type Bilingual, isRefusal, type SignedInContext } from '../../server/index.ts';
import { many } from '../messages/many.ts';
import { doMany } from './do-many.ts';

/** Does something to each matter that is ticked; a box says the id of its matter, and maybe more behind a colon. */
export function doTicked(
  app: SignedInContext,
  ticked: readonly string[],
  one: (ticked: string) => Promise<unknown>,
): Promise<Bilingual> {
  return doMany({
    items: ticked,
    words: many,
    one,
    nameOf: (item) => numberOf(app, item.split(':')[0]!),
    left: (ids) => ({ ids }),
  });
}

/** The number of a matter; its id where they may not see it. */
async function numberOf(app: SignedInContext, matterId: string): Promise<string> {
  try {
    const { matter } = await app.database.tenant(app.actor.jurisdictionId, (tx) =>
      loadMatterFacts(tx, app.actor, matterId, { lock: false }),
    );
    return matter.number;
  } catch (error) {
    if (isRefusal(error)) return matterId;
    throw error;
  }
}
