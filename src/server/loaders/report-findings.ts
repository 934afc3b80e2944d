import { loadEditionFacts } from '../../delivery/facts/edition-facts.ts';
import { listFindingMarks, readReading } from '../../ledger/index.ts';
import type { SignedInContext } from '../app-context.ts';
import { editionOf } from './kept-editions.ts';

/** What the reading of an edition found odd, with what people made of it, for a file. */
export function loadReportFindings({ database, actor }: SignedInContext, editionId: string) {
  const { jurisdictionId } = actor;
  return database.tenant(jurisdictionId, async (tx) => {
    await loadEditionFacts(tx, actor, editionId, { lock: false });
    const { year, number } = (await editionOf(database, tx, jurisdictionId, editionId))!;
    const reading = (await readReading(tx, jurisdictionId, editionId))!;
    return { year, number, reading, marks: await listFindingMarks(tx, jurisdictionId, editionId) };
  });
}
