import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Item, Span } from '../../reading/index.ts';
import { COMPARATORS, CONFIDENCES, OUTCOMES, PACE_STATES, SOURCE_KINDS, STAGES, TARGET_KINDS } from '../terms.ts';
import { amount, day, id, jurisdictionId, moment } from './columns.ts';

/** A matter under supervision (督办事项). Its number is permanent; the four axes stand in columns of their own. */
export const matters = pgTable(
  'matters',
  {
    jurisdictionId: jurisdictionId(),
    id: id(),
    /** Permanent, e.g. 2025-0042. */
    number: text().notNull(),
    year: integer().notNull(),
    titleZh: text().notNull(),
    titleEn: text().notNull().default(''),
    type: text().$type<Item['type']>().notNull(),
    /** The area of the report (level-2 heading) it stands under. */
    areaZh: text().notNull().default(''),
    areaEn: text().notNull().default(''),
    /** The stage that a project is to reach: a stage of lexicon/stages.yml. */
    projectStage: text(),
    project: text(),
    /** Axis 1, workflow. */
    stage: text({ enum: STAGES }).notNull(),
    /** Axis 3, confidence: with who, when and why. Axis 2, pace, is computed: see `paces`. */
    confidence: text({ enum: CONFIDENCES }),
    confidenceReason: text().notNull().default(''),
    confidenceBy: uuid(),
    confidenceAt: moment(),
    /** Axis 4, the verified verdict. */
    outcome: text({ enum: OUTCOMES }),
    leadUnitId: uuid(),
    /** Leader in charge (牵头领导). */
    leaderId: uuid(),
    /** The date in force; `originalDue` never changes after assignment, whatever is extended. */
    due: day().notNull(),
    originalDue: day().notNull(),
    /** The year-end default was applied because the text states no date. */
    dueIsDefault: boolean().notNull(),
    /** Counts every change: who edits an older version is told what changed since. */
    version: integer().notNull().default(1),
    lastReportAt: moment(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
    closedAt: moment(),
    /** What the search looks in: number, titles and area, in the form of `searchForm`. */
    search: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.id] }),
    uniqueIndex('matters_number').on(table.jurisdictionId, table.number),
    index('matters_year').on(table.jurisdictionId, table.year, table.number),
    index('matters_stage').on(table.jurisdictionId, table.stage, table.due),
    index('matters_lead').on(table.jurisdictionId, table.leadUnitId, table.number),
    index('matters_year_due').on(table.jurisdictionId, table.year, table.due, table.number),
    index('matters_due').on(table.jurisdictionId, table.due, table.number),
    index('matters_updated').on(table.jurisdictionId, table.updatedAt, table.number),
    // All that the ledger filters and orders by: what does not fit is passed over without a look at the row.
    index('matters_facets').on(
      table.jurisdictionId,
      table.year,
      table.stage,
      table.leadUnitId,
      table.confidence,
      table.outcome,
      table.due,
      table.number,
      table.updatedAt,
      table.id,
    ),
    // Those under way, the next to be due in front: they are few among the closed ones of many years.
    index('matters_under_way')
      .on(table.jurisdictionId, table.due, table.number)
      .where(sql`stage in ('assigned', 'signed-for', 'in-progress')`),
    index('matters_words').using('gin', sql`search_grams(jurisdiction_id, year, search)`).with({ fastupdate: false }),
  ],
);

interface OfMatter {
  readonly jurisdictionId: AnyPgColumn;
  readonly matterId: AnyPgColumn;
}
/** The row belongs to a matter of the same jurisdiction. */
export const ofMatter = (table: OfMatter) =>
  foreignKey({ columns: [table.jurisdictionId, table.matterId], foreignColumns: [matters.jurisdictionId, matters.id] });

/**
 * Where a matter was asked for. The same thing asked twice is one matter with two sources. One of a report stands on its
 * sentence; any other is told by its title, number and day. One that was withdrawn stays.
 */
export const matterSources = pgTable(
  'matter_sources',
  {
    jurisdictionId: jurisdictionId(),
    id: id(),
    matterId: uuid().notNull(),
    kind: text({ enum: SOURCE_KINDS }).notNull(),
    editionId: uuid(),
    segmentId: text(),
    sectionId: text(),
    itemIds: text().array().notNull().default([]),
    zhSpans: jsonb().$type<readonly Span[]>().notNull(),
    enSpans: jsonb().$type<readonly Span[]>().notNull(),
    quoteZh: text().notNull(),
    quoteEn: text().notNull().default(''),
    /** The paper or meeting, as its readers call it; its number, and the day it bears. */
    title: text().notNull().default(''),
    documentNumber: text().notNull().default(''),
    datedOn: day(),
    createdAt: moment().notNull(),
    withdrawnAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.id] }),
    ofMatter(table),
    index('matter_sources_matter').on(table.jurisdictionId, table.matterId),
    // What else stands on a sentence is looked up for every row of a list.
    index('matter_sources_edition').on(table.jurisdictionId, table.editionId, table.segmentId),
  ],
);

/** What a matter is measured by. `original…` stay as first set; a change is an event. */
export const targets = pgTable(
  'targets',
  {
    jurisdictionId: jurisdictionId(),
    id: id(),
    matterId: uuid().notNull(),
    position: integer().notNull(),
    nameZh: text().notNull(),
    nameEn: text().notNull().default(''),
    kind: text({ enum: TARGET_KINDS }).notNull(),
    comparator: text({ enum: COMPARATORS }).notNull(),
    baseline: amount(),
    value: amount().notNull(),
    upper: amount(),
    originalValue: amount().notNull(),
    unit: text(),
    counter: text(),
    startOn: day().notNull(),
    due: day().notNull(),
    /** Expected values at the ends of periods; the straight line where empty. */
    trajectory: jsonb()
      .$type<readonly { readonly periodEnd: string; readonly expected: string }[]>()
      .notNull()
      .default([]),
    /** A ceiling on what adds up over the period, not on a level. */
    accrues: boolean().notNull().default(false),
    retired: boolean().notNull().default(false),
    /** The value of the last report that was signed off, and the verified one beside it: never mixed. */
    reportedValue: amount(),
    reportedOn: day(),
    verifiedValue: amount(),
    verifiedOn: day(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.id] }),
    ofMatter(table),
    index('targets_matter').on(table.jurisdictionId, table.matterId),
  ],
);

export const milestones = pgTable(
  'milestones',
  {
    jurisdictionId: jurisdictionId(),
    id: id(),
    matterId: uuid().notNull(),
    position: integer().notNull(),
    nameZh: text().notNull(),
    nameEn: text().notNull().default(''),
    due: day().notNull(),
    originalDue: day().notNull(),
    doneOn: day(),
    weight: amount().notNull().default('1'),
    retired: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.id] }),
    ofMatter(table),
    index('milestones_matter').on(table.jurisdictionId, table.matterId),
  ],
);

/**
 * Axis 2, as last computed: nothing here is entered, all of it can be thrown away and computed again from targets,
 * milestones and dates. Kept so that a ledger of a million matters can be filtered and counted by it.
 */
export const paces = pgTable(
  'paces',
  {
    jurisdictionId: jurisdictionId(),
    matterId: uuid().notNull(),
    /** The day it was computed for. */
    computedFor: day().notNull(),
    state: text({ enum: PACE_STATES }).notNull(),
    reasonId: text().notNull(),
    /** Of the part that decides: how much is done and how much of the time is gone, in per cent. */
    completion: amount(),
    timeShare: amount(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.matterId] }),
    ofMatter(table),
    index('paces_state').on(table.jurisdictionId, table.state, table.matterId),
    index('paces_computed').on(table.jurisdictionId, table.computedFor),
  ],
);
