import { and, asc, eq, gt } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { eventHeads, events } from '../tables/index.ts';
import { FIRST_HASH, hashOf } from './hash.ts';

export interface ChainFault {
  readonly seq: number;
  readonly fault: 'changed' | 'missing' | 'unlinked' | 'beyond-head' | 'no-head';
}

export interface ChainReport {
  readonly jurisdictionId: string;
  readonly events: number;
  readonly head: string;
  /** The first fault; what follows a broken link says nothing more. */
  readonly fault: ChainFault | null;
}

const PAGE = 2000;

/** Walks a jurisdiction's chain from its first event to its head. Memory stays flat however long it is. */
export async function verifyChain(
  tx: Connection,
  jurisdictionId: string,
  onProgress: (seq: number, of: number) => void = () => {},
): Promise<ChainReport> {
  const [head] = await tx.select().from(eventHeads).where(eq(eventHeads.jurisdictionId, jurisdictionId));
  let seq = 0;
  let hash = FIRST_HASH;
  const report = (fault: ChainFault | null): ChainReport => ({ jurisdictionId, events: seq, head: hash, fault });
  for (;;) {
    const rows = await tx
      .select()
      .from(events)
      .where(and(eq(events.jurisdictionId, jurisdictionId), gt(events.seq, seq)))
      .orderBy(asc(events.seq))
      .limit(PAGE);
    for (const row of rows) {
      if (row.seq !== seq + 1) return report({ seq: seq + 1, fault: 'missing' });
      if (row.previousHash !== hash) return report({ seq: row.seq, fault: 'unlinked' });
      if (hashOf(row) !== row.hash) return report({ seq: row.seq, fault: 'changed' });
      seq = row.seq;
      hash = row.hash;
    }
    onProgress(seq, head?.seq ?? seq);
    if (rows.length < PAGE) break;
  }
  if (!head) return report(seq === 0 ? null : { seq, fault: 'no-head' });
  if (head.seq > seq) return report({ seq: seq + 1, fault: 'missing' });
  if (head.seq < seq) return report({ seq: head.seq + 1, fault: 'beyond-head' });
  return report(head.hash === hash ? null : { seq, fault: 'changed' });
}
