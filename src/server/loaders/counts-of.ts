import { countGroups, readMoment } from '../../ledger/index.ts';
import type { Connection, Database } from '../../platform/database/database.ts';

/** Some twenty kilobytes each. */
const MOST = 500;

type Counts = Awaited<ReturnType<typeof countGroups>>;
interface Kept {
  readonly moment: string;
  readonly value: Promise<Counts>;
}
const kept = new WeakMap<Database, Map<string, Kept>>();

/**
 * The counts of a year, of all matters or of those of some units. In a jurisdiction with tens of thousands of matters they
 * take longer than all else on a page, so they are kept as long as nothing has happened there; the database is asked each
 * time whether something has, so that they are right on every node.
 */
export async function countsOf(
  database: Database,
  tx: Connection,
  jurisdictionId: string,
  { year, withUnits }: { readonly year: number | null; readonly withUnits: readonly string[] | null },
): Promise<Counts> {
  const count = () => countGroups(tx, jurisdictionId, { year, withUnits });
  const moment = await readMoment(tx, jurisdictionId);
  if (moment === null) return count();
  const all = kept.get(database) ?? new Map<string, Kept>();
  kept.set(database, all);
  const key = [jurisdictionId, year, withUnits === null ? 'all' : withUnits.toSorted()].join(' ');
  const found = all.get(key);
  all.delete(key);
  if (found?.moment === moment) {
    all.set(key, found);
    return found.value;
  }
  const value = count();
  all.set(key, { moment, value });
  if (all.size > MOST) all.delete(all.keys().next().value!);
  try {
    return await value;
  } catch (error) {
    if (all.get(key)?.value === value) all.delete(key);
    throw error;
  }
}
