import { matterIdOf } from '../../delivery/facts/matter-by-number.ts';
import { mayKeepSources } from '../../delivery/facts/source-rules.ts';
import { Refused } from '../../delivery/index.ts';
import type { SignedInContext } from '../app-context.ts';

/** The id of the matter that a person names by its number, to give it a source. */
export async function matterByNumber({ database, actor }: SignedInContext, number: string): Promise<string> {
  // Who may not attach to it is not told either whether it is there.
  const refused = mayKeepSources(actor);
  if (refused) throw new Refused(refused);
  return database.tenant(actor.jurisdictionId, (tx) => matterIdOf(tx, actor.jurisdictionId, number));
}
