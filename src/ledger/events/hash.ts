import { createHash } from 'node:crypto';
import { canonical, type Json } from './canonical.ts';

/** What an event says, without its hash. */
export interface EventContent {
  readonly jurisdictionId: string;
  readonly seq: number;
  readonly id: string;
  readonly at: Date;
  readonly personId: string | null;
  readonly kind: string;
  readonly matterId: string | null;
  readonly matterVersion: number | null;
  readonly subjectId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;
  readonly previousHash: string;
}

/** What the first event of a jurisdiction names as the hash before it. */
export const FIRST_HASH = '0'.repeat(64);

/** SHA-256 over every field of the event and the hash of the one before it, as lower-case hex. */
export function hashOf(event: EventContent): string {
  const content: Json = {
    jurisdictionId: event.jurisdictionId,
    seq: event.seq,
    id: event.id,
    at: event.at.toISOString(),
    personId: event.personId,
    kind: event.kind,
    matterId: event.matterId,
    matterVersion: event.matterVersion,
    subjectId: event.subjectId,
    data: event.data as Json,
    requestId: event.requestId,
    previousHash: event.previousHash,
  };
  return createHash('sha256').update(canonical(content)).digest('hex');
}
