import {
  type AnyPgColumn,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Item, Reading, Span } from '../../reading/index.ts';
import { type COMPARATORS, FINDING_STATES, PROPOSAL_STATES, type TargetKind } from '../terms.ts';
import { day, id, jurisdictionId, moment } from './columns.ts';

/** A work report of one year; its editions are the files in which it was handed in. */
export const reports = pgTable(
  'reports',
  {
    jurisdictionId: jurisdictionId(),
    id: id(),
    year: integer().notNull(),
    titleZh: text().notNull().default(''),
    titleEn: text().notNull().default(''),
    createdAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.id] }),
    index('reports_year').on(table.jurisdictionId, table.year),
  ],
);

export interface EditionFile {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

/** One import of a report: its files and what was read from them. Immutable; what people decide lies in `proposals`. */
export const editions = pgTable(
  'editions',
  {
    jurisdictionId: jurisdictionId(),
    id: id(),
    reportId: uuid().notNull(),
    number: integer().notNull(),
    files: jsonb().$type<readonly EditionFile[]>().notNull(),
    /** Digest of the files' digests in order: the same report handed in twice is recognised by it. */
    sha256: text().notNull(),
    reading: jsonb().$type<Reading>().notNull(),
    /** The place that it names, as read: kept beside the reading, which is large. */
    placeZh: text().notNull().default(''),
    placeEn: text().notNull().default(''),
    importedBy: uuid().notNull(),
    importedAt: moment().notNull(),
    /** When the accepted proposals became matters. */
    confirmedAt: moment(),
    confirmedBy: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.id] }),
    foreignKey({
      columns: [table.jurisdictionId, table.reportId],
      foreignColumns: [reports.jurisdictionId, reports.id],
    }),
    uniqueIndex('editions_sha256').on(table.jurisdictionId, table.sha256),
    uniqueIndex('editions_number').on(table.jurisdictionId, table.reportId, table.number),
  ],
);

interface OfEdition {
  readonly jurisdictionId: AnyPgColumn;
  readonly editionId: AnyPgColumn;
}
const ofEdition = (table: OfEdition) =>
  foreignKey({
    columns: [table.jurisdictionId, table.editionId],
    foreignColumns: [editions.jurisdictionId, editions.id],
  });

/** A heading of an edition and the text under it. `id` is the outline id of the reading. */
export const sections = pgTable(
  'sections',
  {
    jurisdictionId: jurisdictionId(),
    editionId: uuid().notNull(),
    id: text().notNull(),
    parentId: text(),
    position: integer().notNull(),
    level: integer().notNull(),
    part: text({ enum: ['review', 'plan', 'other'] }).notNull(),
    zh: text().notNull().default(''),
    en: text().notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.jurisdictionId, table.editionId, table.id] }), ofEdition(table)],
);

/** What says the same in both languages, in the order of the document. `id` is the segment id of the reading. */
export const segments = pgTable(
  'segments',
  {
    jurisdictionId: jurisdictionId(),
    editionId: uuid().notNull(),
    id: text().notNull(),
    sectionId: text(),
    position: integer().notNull(),
    zh: text().notNull().default(''),
    en: text().notNull().default(''),
    zhSpans: jsonb().$type<readonly Span[]>().notNull(),
    enSpans: jsonb().$type<readonly Span[]>().notNull(),
    confidence: real().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.editionId, table.id] }),
    ofEdition(table),
    index('segments_position').on(table.jurisdictionId, table.editionId, table.position),
  ],
);

/** A clause that claims or promises, exactly as read. Never changed. `id` is the item id of the reading. */
export const items = pgTable(
  'items',
  {
    jurisdictionId: jurisdictionId(),
    editionId: uuid().notNull(),
    id: text().notNull(),
    segmentId: text().notNull(),
    position: integer().notNull(),
    role: text({ enum: ['result', 'commitment'] }).notNull(),
    item: jsonb().$type<Item>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.editionId, table.id] }),
    ofEdition(table),
    index('items_position').on(table.jurisdictionId, table.editionId, table.position),
  ],
);

/** What a person made of a finding of the reading. One that nobody looked at has no row, or is `open` again. */
export const findingMarks = pgTable(
  'finding_marks',
  {
    jurisdictionId: jurisdictionId(),
    editionId: uuid().notNull(),
    /** The finding's id in the reading. */
    findingId: text().notNull(),
    state: text({ enum: FINDING_STATES }).notNull(),
    note: text().notNull().default(''),
    markedBy: uuid().notNull(),
    markedAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.jurisdictionId, table.editionId, table.findingId] }), ofEdition(table)],
);

/** A target as it stands in a proposal, before there is a matter. */
export interface ProposedTarget {
  readonly name: string;
  readonly kind: TargetKind;
  readonly comparator: (typeof COMPARATORS)[number];
  readonly value: string;
  readonly upper?: string | null;
  readonly unit: string | null;
  readonly counter?: string | null;
  readonly accrues?: boolean;
  /** The rule that proposed the kind. */
  readonly by?: string;
}

export interface ProposedUnit {
  readonly unitId: string;
  readonly score: number;
  /** The words that pointed to it. */
  readonly why: string;
}

/**
 * What a person makes of the items of an edition: the overlay over the reading. One row stands for one future matter; it
 * begins as the item was read and keeps the ids of the items it came from. `merged` and `split` rows stay, with where
 * they went; `withdrawn` ones came from a merge or split that was undone.
 */
export const proposals = pgTable(
  'proposals',
  {
    jurisdictionId: jurisdictionId(),
    editionId: uuid().notNull(),
    id: id(),
    /** Order of the document; a part that was split off stands between two whole numbers. */
    position: real().notNull(),
    state: text({ enum: PROPOSAL_STATES }).notNull().default('open'),
    itemIds: text().array().notNull(),
    segmentId: text().notNull(),
    /** The words on which it stands. */
    zhSpans: jsonb().$type<readonly Span[]>().notNull(),
    enSpans: jsonb().$type<readonly Span[]>().notNull(),
    textZh: text().notNull(),
    textEn: text().notNull().default(''),
    type: text().$type<Item['type']>().notNull(),
    projectStage: text(),
    /** The named project that it is about. */
    project: text(),
    targets: jsonb().$type<readonly ProposedTarget[]>().notNull().default([]),
    due: day(),
    leadUnitId: uuid(),
    supportUnitIds: uuid().array().notNull().default([]),
    suggestedUnits: jsonb().$type<readonly ProposedUnit[]>().notNull().default([]),
    /** Why it was rejected. */
    reason: text().notNull().default(''),
    edited: boolean().notNull().default(false),
    /** The proposals this one became, or the one it went into. */
    became: uuid().array().notNull().default([]),
    matterId: uuid(),
    decidedBy: uuid(),
    decidedAt: moment(),
    version: integer().notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.editionId, table.id] }),
    ofEdition(table),
    index('proposals_position').on(table.jurisdictionId, table.editionId, table.position),
    index('proposals_matter').on(table.jurisdictionId, table.matterId),
  ],
);
