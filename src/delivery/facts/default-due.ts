import { eq } from 'drizzle-orm';
import { jurisdictions } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';

/** The day on which a matter of a year is due of which the text states no date: that of the settings, or the year's end. */
export async function defaultDueIn(tx: Connection, jurisdictionId: string, year: number): Promise<string> {
  const [place] = await tx
    .select({ settings: jurisdictions.settings })
    .from(jurisdictions)
    .where(eq(jurisdictions.id, jurisdictionId));
  return `${year}-${place?.settings.defaultDue ?? '12-31'}`;
}
