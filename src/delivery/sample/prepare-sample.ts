import { asc, eq, ne, sql } from 'drizzle-orm';
import { matters, proposals, targets } from '../../ledger/index.ts';
import { type Connection, type Database, TENANT_ROLE, TENANT_SETTING } from '../../platform/database/database.ts';
import type { Reading } from '../../reading/reading.ts';
import { importEdition } from '../deeds/import-edition.ts';
import { confirmReport } from './confirm-report.ts';
import { type District, foundDistrict, type SamplePerson } from './found-district.ts';
import { storylines } from './storylines.ts';
import { type KeepFile, type SampleMatter, type World, worldIn } from './world.ts';

export interface SampleReport {
  readonly reading: Reading;
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly size: number }[];
  readonly sha256: string;
}

export interface SampleOptions {
  readonly database: Database;
  readonly now: () => Date;
  readonly report: SampleReport;
  readonly keepFile: KeepFile;
  /** In the same transaction, as the owner: gives the sample's people their accounts. */
  readonly openAccounts?: (tx: Connection, district: District) => Promise<void>;
}

export interface Sample {
  readonly jurisdictionId: string;
  readonly people: readonly SamplePerson[];
  readonly matters: number;
  readonly deeds: number;
}

/**
 * Prepares a first start: the district of samples/ with its report of last year, imported, confirmed and followed through
 * the year by its people, deed by deed, up to `now`. One transaction: interrupted, it begins anew.
 */
export async function prepareSample({ database, now, report, keepFile, openAccounts }: SampleOptions): Promise<Sample> {
  return database.owner(async (tx) => {
    const { year } = report.reading.report;
    if (!year) throw new Error('The report of the sample states no year.');
    const day = calendar(year);
    const district = await foundDistrict(tx, day('01-02'));
    await openAccounts?.(tx, district);
    await tx.execute(
      sql`select set_config('role', ${TENANT_ROLE}, true), set_config(${TENANT_SETTING}, ${district.jurisdictionId}, true)`,
    );
    const world = worldIn(tx, database, district, keepFile);
    const { editionId } = await world.do(day('01-21'), district.staff.office, importEdition, {
      ...report,
      files: [...report.files],
    });
    await confirmReport(tx, world, editionId, day);
    const all = await mattersOf(tx, world);
    const deeds = await followThrough(world, all, day, now());
    return { jurisdictionId: district.jurisdictionId, people: district.people, matters: all.length, deeds };
  });
}

/** Moments of the sample's year, by month and day; "+01-06" lies in the next one. Nine in the morning in the district. */
function calendar(year: number) {
  return (on: string): Date => {
    const [, later, monthDay] = /^(\+?)(\d\d-\d\d)$/.exec(on)!;
    return new Date(`${later ? year + 1 : year}-${monthDay}T01:00:00.000Z`);
  };
}

async function mattersOf(tx: Connection, { district }: World): Promise<SampleMatter[]> {
  const { jurisdictionId } = district;
  const made = await tx
    .select({ matter: matters, proposal: proposals })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .where(eq(matters.jurisdictionId, jurisdictionId))
    .orderBy(asc(matters.number));
  const measured = await tx.select().from(targets).where(ne(targets.retired, true)).orderBy(asc(targets.position));
  return made.map(({ matter, proposal }) => {
    const [first, ...others] = proposal.suggestedUnits.map(({ unitId }) => unitId);
    return {
      id: matter.id,
      number: matter.number,
      titleZh: matter.titleZh,
      due: matter.due,
      leadUnitId: proposal.leadUnitId ?? first ?? district.unitIds.get('office')!,
      supportUnitIds: others,
      targets: measured.filter(({ matterId }) => matterId === matter.id),
    };
  });
}

/** Everything that happened until `now`, in the order in which it happened. The last matters wait to be assigned. */
async function followThrough(
  world: World,
  all: readonly SampleMatter[],
  day: (on: string) => Date,
  now: Date,
): Promise<number> {
  const NOT_ASSIGNED = 2;
  const lines = storylines(halfYearAfter(now));
  const acts = all.slice(0, -NOT_ASSIGNED).flatMap((matter, index) =>
    lines[index % lines.length]!.map(([on, act], step) => {
      // Not everything happens at nine sharp.
      const at = new Date(day(on).getTime() + ((index * 37) % 480) * 60_000 + step);
      return { at, matter, act };
    }),
  );
  const past = acts.filter(({ at }) => at <= now).sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { at, matter, act } of past) await act(world, matter, at);
  return past.length;
}

/** The last day of the half-year after the one of `now`, so that extended matters are still on their way. */
function halfYearAfter(now: Date): string {
  const half = now.getUTCMonth() < 6 ? 0 : 1;
  return half === 0 ? `${now.getUTCFullYear()}-12-31` : `${now.getUTCFullYear() + 1}-06-30`;
}
