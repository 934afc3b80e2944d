import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/** A government whose matters are kept apart from every other's. The only table that is not inside a jurisdiction. */
export const jurisdictions = pgTable('jurisdictions', {
  id: uuid().primaryKey(),
  nameZh: text().notNull(),
  nameEn: text().notNull(),
  /** Which units a reading proposes: district, city or national. */
  level: text({ enum: ['district', 'city', 'national'] }).notNull(),
  timeZone: text().notNull().default('Asia/Shanghai'),
  settings: jsonb().$type<JurisdictionSettings>().notNull().default({}),
  /** The sample district that a first start is prepared with. */
  isSample: boolean().notNull().default(false),
  createdAt: moment().notNull(),
});

export interface JurisdictionSettings {
  /** Other names under which its own reports may speak of it. */
  readonly aliases?: readonly string[];
  /** A matter without a date of its own is due on this day of its year (MM-DD). */
  readonly defaultDue?: string;
  /** Days before the due date from which a matter counts as near its limit. */
  readonly nearDays?: number;
  /** Days after which a report no longer tells today's state. */
  readonly staleDays?: number;
}

/** The next number of a year: matters keep their number for ever, so none is given twice. */
export const matterCounters = pgTable(
  'matter_counters',
  { jurisdictionId: uuid().notNull(), year: integer().notNull(), next: integer().notNull() },
  (table) => [primaryKey({ columns: [table.jurisdictionId, table.year] })],
);
