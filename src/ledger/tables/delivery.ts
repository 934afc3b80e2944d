import { boolean, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { METHODS, STAGES, VERDICTS } from '../terms.ts';
import { day, id, jurisdictionId, moment, withdrawal } from './columns.ts';
import { matters, ofMatter } from './matters.ts';

/** A unit's part in a matter. Ended assignments stay: who had it before is part of its history. */
export const assignments = pgTable(
  'assignments',
  {
    jurisdictionId: jurisdictionId(),
    id: id(),
    matterId: uuid().notNull(),
    unitId: uuid().notNull(),
    role: text({ enum: ['lead', 'support'] }).notNull(),
    position: integer().notNull(),
    state: text({ enum: ['assigned', 'signed-for', 'returned', 'ended'] }).notNull(),
    assignedBy: uuid().notNull(),
    assignedAt: moment().notNull(),
    signedBy: uuid(),
    signedAt: moment(),
    returnReason: text().notNull().default(''),
    endedAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.id] }),
    ofMatter(table),
    index('assignments_matter').on(table.jurisdictionId, table.matterId),
    index('assignments_unit').on(table.jurisdictionId, table.unitId, table.state, table.matterId),
  ],
);

/** What a unit says of a matter (进展): written by its liaison, signed off by its leader. */
export const progressReports = pgTable(
  'progress_reports',
  {
    jurisdictionId: jurisdictionId(),
    id: id(),
    matterId: uuid().notNull(),
    unitId: uuid().notNull(),
    /** The day its values are of. */
    asOf: day().notNull(),
    state: text({ enum: ['awaiting-sign-off', 'signed-off', 'sent-back'] }).notNull(),
    progress: text().notNull(),
    problems: text().notNull().default(''),
    nextSteps: text().notNull().default(''),
    values: jsonb().$type<readonly { readonly targetId: string; readonly value: string }[]>().notNull().default([]),
    milestonesDone: jsonb()
      .$type<readonly { readonly milestoneId: string; readonly on: string }[]>()
      .notNull()
      .default([]),
    writtenBy: uuid().notNull(),
    writtenAt: moment().notNull(),
    signedOffBy: uuid(),
    signedOffAt: moment(),
    sentBackBy: uuid(),
    sentBackAt: moment(),
    sentBackReason: text().notNull().default(''),
    /** The report this one was written again from. */
    replaces: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.id] }),
    ofMatter(table),
    index('progress_reports_matter').on(table.jurisdictionId, table.matterId, table.writtenAt),
    index('progress_reports_state').on(table.jurisdictionId, table.state, table.unitId),
  ],
);

/** A file that shows something. The bytes lie in the file store under their digest. */
export const evidence = pgTable(
  'evidence',
  {
    jurisdictionId: jurisdictionId(),
    id: id(),
    matterId: uuid().notNull(),
    /** What it was handed in with: a progress report, a submission or a verification. */
    reportId: uuid(),
    verificationId: uuid(),
    name: text().notNull(),
    sha256: text().notNull(),
    size: integer().notNull(),
    mediaType: text().notNull(),
    note: text().notNull().default(''),
    addedBy: uuid().notNull(),
    addedAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.id] }),
    ofMatter(table),
    index('evidence_matter').on(table.jurisdictionId, table.matterId),
  ],
);

export const extensions = pgTable(
  'extensions',
  {
    jurisdictionId: jurisdictionId(),
    id: id(),
    matterId: uuid().notNull(),
    unitId: uuid().notNull(),
    fromDue: day().notNull(),
    requestedDue: day().notNull(),
    reason: text().notNull(),
    progress: text().notNull(),
    state: text({ enum: ['asked', 'granted', 'refused', 'withdrawn'] }).notNull(),
    askedBy: uuid().notNull(),
    askedAt: moment().notNull(),
    grantedDue: day(),
    decidedBy: uuid(),
    decidedAt: moment(),
    decisionReason: text().notNull().default(''),
    ...withdrawal(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.id] }),
    ofMatter(table),
    index('extensions_matter').on(table.jurisdictionId, table.matterId),
    index('extensions_state').on(table.jurisdictionId, table.state),
  ],
);

/** A request of the lead unit to close the matter (申请办结). */
export const submissions = pgTable(
  'submissions',
  {
    jurisdictionId: jurisdictionId(),
    id: id(),
    matterId: uuid().notNull(),
    unitId: uuid().notNull(),
    statement: text().notNull(),
    submittedBy: uuid().notNull(),
    submittedAt: moment().notNull(),
    state: text({ enum: ['waiting', 'verified', 'sent-back', 'withdrawn'] }).notNull(),
    ...withdrawal(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.id] }),
    ofMatter(table),
    index('submissions_matter').on(table.jurisdictionId, table.matterId),
    index('submissions_state').on(table.jurisdictionId, table.state, table.submittedAt),
  ],
);

/** What a second person found (核查). `accepted` false sends the matter back to redo (退办). */
export const verifications = pgTable(
  'verifications',
  {
    jurisdictionId: jurisdictionId(),
    id: id(),
    matterId: uuid().notNull(),
    submissionId: uuid().notNull(),
    method: text({ enum: METHODS }).notNull(),
    accepted: boolean().notNull(),
    verdict: text({ enum: VERDICTS }),
    grounds: text().notNull(),
    values: jsonb().$type<readonly { readonly targetId: string; readonly value: string }[]>().notNull().default([]),
    verifiedBy: uuid().notNull(),
    verifiedAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.id] }),
    ofMatter(table),
    index('verifications_matter').on(table.jurisdictionId, table.matterId),
  ],
);

/**
 * The office ends a matter without a verdict (终止督办), or has another one take it in (并入): then `intoId` names that one,
 * and `sourceIds` the sources which that one got. Stays when the matter is reopened.
 */
export const setAsides = pgTable(
  'set_asides',
  {
    jurisdictionId: jurisdictionId(),
    id: id(),
    matterId: uuid().notNull(),
    /** To which the matter comes back. */
    stageBefore: text({ enum: STAGES }).notNull(),
    reason: text().notNull(),
    /** Who decided it, as the office says: a leader, a meeting, a paper. */
    decidedBy: text().notNull().default(''),
    intoId: uuid(),
    sourceIds: uuid().array().notNull().default([]),
    setAsideBy: uuid().notNull(),
    setAsideAt: moment().notNull(),
    reopenedAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.id] }),
    ofMatter(table),
    foreignKey({ columns: [table.jurisdictionId, table.intoId], foreignColumns: [matters.jurisdictionId, matters.id] }),
    index('set_asides_matter').on(table.jurisdictionId, table.matterId),
    index('set_asides_into').on(table.jurisdictionId, table.intoId),
  ],
);

export const comments = pgTable(
  'comments',
  {
    jurisdictionId: jurisdictionId(),
    id: id(),
    matterId: uuid().notNull(),
    body: text().notNull(),
    writtenBy: uuid().notNull(),
    writtenAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.id] }),
    ofMatter(table),
    index('comments_matter').on(table.jurisdictionId, table.matterId, table.writtenAt),
  ],
);

/** A filter and order of the ledger table under a name. `query` is the search part of the address. */
export const savedViews = pgTable(
  'saved_views',
  {
    jurisdictionId: jurisdictionId(),
    id: id(),
    personId: uuid().notNull(),
    name: text().notNull(),
    query: text().notNull(),
    shared: boolean().notNull().default(false),
    createdAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.id] }),
    index('saved_views_person').on(table.jurisdictionId, table.personId),
  ],
);
