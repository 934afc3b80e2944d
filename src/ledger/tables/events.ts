import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, jurisdictionId, moment } from './columns.ts';

/**
 * Every deed, in the order it happened: append-only, each row holds the hash of the one before. The trigger in
 * secure.sql refuses any change, even by the owner.
 */
export const events = pgTable(
  'events',
  {
    jurisdictionId: jurisdictionId(),
    /** 1, 2, 3 … without a gap inside a jurisdiction. */
    seq: bigint({ mode: 'number' }).notNull(),
    id: id(),
    at: moment().notNull(),
    /** Null where no person acted: the first preparation, a job. */
    personId: uuid(),
    /** The name of the deed. */
    kind: text().notNull(),
    matterId: uuid(),
    /** The version that the matter has after the deed. */
    matterVersion: integer(),
    /** What else it was about: an edition, a unit, a person. */
    subjectId: uuid(),
    data: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    /** Given by the form: the same deed sent twice is done once. */
    requestId: uuid(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.seq] }),
    index('events_matter').on(table.jurisdictionId, table.matterId, table.seq),
    uniqueIndex('events_request').on(table.jurisdictionId, table.requestId),
  ],
);

/** The last event of each jurisdiction. Locked while one is appended, so that the chain never forks. */
export const eventHeads = pgTable('event_heads', {
  jurisdictionId: uuid().primaryKey(),
  seq: bigint({ mode: 'number' }).notNull(),
  hash: text().notNull(),
});
