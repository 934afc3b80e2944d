import { date, numeric, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** What each table of a jurisdiction leads with: row-level security and distribution go by it. */
export const jurisdictionId = () => uuid().notNull();
/** Made by the application (uuid v7: in the order of time), so that a deed knows its ids before it writes. */
export const id = () => uuid().notNull();
export const moment = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' });
/** Who took back what they had asked for, when and why. */
export const withdrawal = () => ({
  withdrawnBy: uuid(),
  withdrawnAt: moment(),
  withdrawnReason: text().notNull().default(''),
});
/** An ISO date without a time, YYYY-MM-DD. */
export const day = () => date({ mode: 'string' });
/** An exact decimal; a string in the program. */
export const amount = () => numeric();
export const words = () => text();
