import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { ROLES } from '../terms.ts';
import { day, id, jurisdictionId, moment } from './columns.ts';

/** A responsible body (责任单位). Names may change; the id does not. */
export const units = pgTable(
  'units',
  {
    jurisdictionId: jurisdictionId(),
    id: id(),
    parentId: uuid(),
    nameZh: text().notNull(),
    nameEn: text().notNull().default(''),
    /** Other names under which reports and tables mention it. */
    aliases: text().array().notNull().default([]),
    /** Words that point to it in a clause; a proposal only. */
    duties: text().array().notNull().default([]),
    position: integer().notNull().default(0),
    active: boolean().notNull().default(true),
    createdAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.id] }),
    uniqueIndex('units_name').on(table.jurisdictionId, table.nameZh),
  ],
);

export const people = pgTable(
  'people',
  {
    jurisdictionId: jurisdictionId(),
    id: id(),
    /** The account that signs in as this person; null until invited. */
    userId: text(),
    name: text().notNull(),
    /** Post, as printed in tables: 副区长. */
    post: text().notNull().default(''),
    phone: text().notNull().default(''),
    email: text().notNull().default(''),
    active: boolean().notNull().default(true),
    createdAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.id] }),
    uniqueIndex('people_user').on(table.jurisdictionId, table.userId),
  ],
);

/** What a person may do, and where: `unitId` null means the whole jurisdiction. */
export const memberships = pgTable(
  'memberships',
  {
    jurisdictionId: jurisdictionId(),
    id: id(),
    personId: uuid().notNull(),
    unitId: uuid(),
    role: text({ enum: ROLES }).notNull(),
    since: day().notNull(),
    until: day(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdictionId, table.id] }),
    foreignKey({ columns: [table.jurisdictionId, table.personId], foreignColumns: [people.jurisdictionId, people.id] }),
    foreignKey({ columns: [table.jurisdictionId, table.unitId], foreignColumns: [units.jurisdictionId, units.id] }),
    index('memberships_person').on(table.jurisdictionId, table.personId),
    index('memberships_unit').on(table.jurisdictionId, table.unitId),
  ],
);
