import { and, eq } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { progressReports } from '../tables/index.ts';
import { isAmong } from './matter-filter.ts';

/** Which of these matters have a report that waits for the leader of its unit; their pace does not count it yet. */
export async function awaitingSignOff(
  tx: Connection,
  jurisdictionId: string,
  matterIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (matterIds.length === 0) return new Set();
  const found = await tx
    .select({ id: progressReports.matterId })
    .from(progressReports)
    .where(
      and(
        eq(progressReports.jurisdictionId, jurisdictionId),
        eq(progressReports.state, 'awaiting-sign-off'),
        isAmong(matterIds, progressReports.matterId),
      ),
    );
  return new Set(found.map(({ id }) => id));
}
