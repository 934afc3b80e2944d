import { countGroups, listPeople, listUnits, listYears, readMoment } from '../../ledger/index.ts';
import type { Connection, Database } from '../../platform/database/database.ts';
import { RecentlyUsed } from '../../platform/recently-used.ts';
import type { Actor } from '../app-context.ts';

/** Some twenty kilobytes each, a full page Today a hundred. */
const MOST = 1000;

interface Kept {
  readonly moment: string;
  readonly value: Promise<unknown>;
}
const kept = new RecentlyUsed<Database, Kept>(MOST);

/**
 * What nearly every page asks of a jurisdiction: its units, its people, its years, and the counts of a year, which take
 * longer than all else where there are tens of thousands of matters. It is kept as long as nothing has happened there; the
 * database is asked each time whether something has, so that it is right on every node. Nobody may change what it gives.
 */
export async function placeNow(database: Database, tx: Connection, jurisdictionId: string) {
  const moment = await readMoment(tx, jurisdictionId);
  const keep = <T>(key: string, read: () => Promise<T>): Promise<T> =>
    moment === null ? read() : keptUntil(database, moment, `${jurisdictionId} ${key}`, read);
  return {
    /** Anything else that the ledger says; `key` names it, with the person, their parts or the day where it depends on them. */
    keep,
    units: () => keep('units', () => listUnits(tx, jurisdictionId)),
    people: (on: string) => keep(`people ${on}`, () => listPeople(tx, jurisdictionId, on)),
    years: () => keep('years', () => listYears(tx, jurisdictionId)),
    /** Of all matters or of those in which some units have a part. */
    counts: (year: number | null, withUnits: readonly string[] | null) =>
      keep(`counts ${year} ${withUnits?.toSorted() ?? 'all'}`, () =>
        countGroups(tx, jurisdictionId, { year, withUnits }),
      ),
  };
}

/** What a person is, as far as pages are the same for all who are that. */
export const partsOf = ({ memberships }: Actor): string =>
  memberships
    .map(({ role, unitId }) => `${role} ${unitId}`)
    .toSorted()
    .join();

async function keptUntil<T>(database: Database, moment: string, key: string, read: () => Promise<T>): Promise<T> {
  const found = kept.get(database, key);
  // Whoever asked first may have been refused by the database: one asks oneself then.
  if (found?.moment === moment) return (found.value as Promise<T>).catch(read);
  const value = read();
  const fresh = { moment, value };
  kept.set(database, key, fresh);
  try {
    return await value;
  } catch (error) {
    kept.drop(database, key, fresh);
    throw error;
  }
}
