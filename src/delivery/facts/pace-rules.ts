import { eq } from 'drizzle-orm';
import { jurisdictions } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import { DEFAULT_RULES, type PaceRules } from '../pace/index.ts';

/** By what pace is reckoned in a place: how old a report may be stands in its settings. */
export async function paceRulesOf(tx: Connection, jurisdictionId: string): Promise<PaceRules> {
  const [place] = await tx
    .select({ settings: jurisdictions.settings })
    .from(jurisdictions)
    .where(eq(jurisdictions.id, jurisdictionId));
  const days = place?.settings.staleDays;
  return days === undefined ? DEFAULT_RULES : { ...DEFAULT_RULES, staleAfterDays: days };
}
