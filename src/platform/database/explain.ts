import { DrizzleQueryError } from 'drizzle-orm';
import { DubanError } from '../errors.ts';
import {
  changedMeanwhile,
  databaseAway,
  databaseBroken,
  databaseBusy,
  databaseRefused,
  databaseSlow,
  diskFull,
} from './errors.ts';

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
  readonly message: string;
}

/** What the driver said: drizzle puts it under an error of its own, whose message holds SQL and values. */
export function driverError(error: unknown): DriverError | null {
  const inner = error instanceof DrizzleQueryError ? error.cause : error;
  return inner instanceof Error ? (inner as DriverError) : null;
}

/** The SQLSTATE of a refusal by the database (23505 and the like) and the constraint that was violated, if any. */
export function refusalOf(error: unknown): { readonly code: string; readonly constraint: string | null } | null {
  const driver = driverError(error);
  if (!driver?.code || !/^[0-9A-Z]{5}$/.test(driver.code)) return null;
  return { code: driver.code, constraint: driver.constraint ?? null };
}

// Class 08 is connections; 57P01 to 57P03 a server that stops or starts; the rest never got as far as a server.
const LOST_STATE = /^(08...|57P0[123])$/;
const LOST_CODE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
// Class 58 is the system under the database, such as a file that is not there; of XX, data that makes no sense any more.
const BROKEN_STATE = /^(58...|XX00[12])$/;
// What the driver throws without a code.
const LOST_MESSAGE =
  /^(Connection terminated|Client (was closed|has encountered a connection error)|Query read timeout|timeout exceeded when trying to connect)/;

export function isLost(error: unknown): boolean {
  const driver = driverError(error);
  if (!driver) return false;
  if (driver.code) return LOST_STATE.test(driver.code) || LOST_CODE.has(driver.code);
  return LOST_MESSAGE.test(driver.message);
}

/** Others changed the same rows: the same work may succeed in a new transaction. */
export function isConflict(error: unknown): boolean {
  const code = refusalOf(error)?.code;
  return code === '40001' || code === '40P01';
}

/** The error as a person may see it. What did not come from the database stays as it is. */
export function explain(error: unknown): unknown {
  if (error instanceof DubanError) return error;
  const sentence = sentenceFor(error);
  return sentence ? because(sentence, error) : error;
}

/** The sentence, with what lies behind it for the log. */
export function because(sentence: DubanError, error: unknown): DubanError {
  sentence.cause = error;
  return sentence;
}

function sentenceFor(error: unknown): DubanError | null {
  if (isLost(error)) return databaseAway();
  if (isConflict(error)) return changedMeanwhile();
  const driver = driverError(error);
  switch (driver?.code) {
    case '53100':
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull();
    case '53300':
      return databaseBusy();
    case '57014':
    case '55P03':
    case '25P03':
    case '25P04':
      return databaseSlow();
  }
  const refused = refusalOf(error);
  if (refused && BROKEN_STATE.test(refused.code)) return databaseBroken(refused.code);
  return refused ? databaseRefused(refused.constraint ? `${refused.code} ${refused.constraint}` : refused.code) : null;
}
