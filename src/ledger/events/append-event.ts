import { eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Connection } from '../../platform/database/database.ts';
import { eventHeads, events } from '../tables/index.ts';
import { FIRST_HASH, hashOf } from './hash.ts';

export interface NewEvent {
  readonly jurisdictionId: string;
  readonly at: Date;
  readonly personId: string | null;
  readonly kind: string;
  readonly matterId?: string | null;
  readonly matterVersion?: number | null;
  readonly subjectId?: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly requestId?: string | null;
}

/**
 * Adds events to the end of a jurisdiction's chain, inside the transaction of the deed that they tell of. The head of the
 * chain stays locked until that transaction ends, so call it last: deeds of one jurisdiction queue here.
 */
export async function appendEvents(tx: Connection, jurisdictionId: string, fresh: readonly NewEvent[]): Promise<void> {
  if (fresh.length === 0) return;
  let { seq, hash } = await lockHead(tx, jurisdictionId);
  const rows = fresh.map((one) => {
    seq += 1;
    const content = {
      jurisdictionId,
      seq,
      id: uuid(),
      at: one.at,
      personId: one.personId,
      kind: one.kind,
      matterId: one.matterId ?? null,
      matterVersion: one.matterVersion ?? null,
      subjectId: one.subjectId ?? null,
      // What the database keeps is what was hashed: undefined and dates become what JSON makes of them.
      data: JSON.parse(JSON.stringify(one.data)) as Record<string, unknown>,
      requestId: one.requestId ?? null,
      previousHash: hash,
    };
    hash = hashOf(content);
    return { ...content, hash };
  });
  for (let from = 0; from < rows.length; from += 1000) await tx.insert(events).values(rows.slice(from, from + 1000));
  await tx.update(eventHeads).set({ seq, hash }).where(eq(eventHeads.jurisdictionId, jurisdictionId));
}

async function lockHead(tx: Connection, jurisdictionId: string): Promise<{ seq: number; hash: string }> {
  const find = () =>
    tx
      .select({ seq: eventHeads.seq, hash: eventHeads.hash })
      .from(eventHeads)
      .where(eq(eventHeads.jurisdictionId, jurisdictionId))
      .for('update');
  const [head] = await find();
  if (head) return head;
  // The first event: of two that begin a chain at once, the second finds the row of the first.
  await tx.insert(eventHeads).values({ jurisdictionId, seq: 0, hash: FIRST_HASH }).onConflictDoNothing();
  const [created] = await find();
  return created!;
}
