import { and, asc, eq } from 'drizzle-orm';
import { createMatters } from '../../src/delivery/deeds/create-matters.ts';
import { decideProposals } from '../../src/delivery/deeds/decide-proposals.ts';
import { importEdition } from '../../src/delivery/deeds/import-edition.ts';
import { type Actor, type Deed, perform } from '../../src/delivery/index.ts';
import { foundDistrict } from '../../src/delivery/sample/index.ts';
import { matters, proposals } from '../../src/ledger/index.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { sampleReport } from './sample-report.ts';

/** A district with one matter, made by deeds. */
export async function oneMatter(database: Database): Promise<{ actor: Actor; matterId: string }> {
  const now = () => new Date();
  const district = await database.owner((tx) => foundDistrict(tx, now()));
  const actor = district.staff.office;
  // biome-ignore lint/suspicious/noExplicitAny: several deeds, one after the other.
  const act = (deed: Deed<any, any, any>, input: unknown) => perform({ database, actor, now }, deed, input);
  await act(importEdition, await sampleReport(2025));
  const [first] = await database.owner((tx) =>
    tx
      .select()
      .from(proposals)
      .where(and(eq(proposals.jurisdictionId, actor.jurisdictionId), eq(proposals.state, 'open')))
      .orderBy(asc(proposals.position))
      .limit(1),
  );
  const { editionId, id } = first!;
  await act(decideProposals, { editionId, ids: [id], decision: 'accepted' });
  await act(createMatters, { editionId });
  const [matter] = await database.owner((tx) => tx.select({ id: matters.id }).from(matters));
  return { actor, matterId: matter!.id };
}
