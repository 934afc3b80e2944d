import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { matters, paces } from '../tables/index.ts';
import { ASIDE, OPEN_STAGES } from '../terms.ts';
import { listUnits } from './list-units.ts';
import { type MatterFilter, matterCondition } from './matter-filter.ts';

export const GROUPINGS = ['area', 'unit', 'project', 'type'] as const;
export type Grouping = (typeof GROUPINGS)[number];

// One bit for each of area, unit, project and type that a row was not grouped by.
const GROUPED_BY: Readonly<Record<Grouping, number>> = { area: 0b0111, unit: 0b1011, project: 0b1101, type: 0b1110 };
/** A report names some fifty; the rest of more is one step away in the ledger. */
const PROJECTS = 60;

/**
 * Counts for the dashboard, in one pass over the matters: for each grouping one row per group, with one number per stage,
 * pace, confidence and outcome that matters there. The largest group stands first; areas and projects stand in the order of
 * the matters' numbers, which is that of the report. Projects are those named in the report, at most `PROJECTS`.
 */
export async function countGroups(tx: Connection, jurisdictionId: string, filter: MatterFilter) {
  const count = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`;
  const open = inArray(matters.stage, OPEN_STAGES);
  const aside = inArray(matters.outcome, [...ASIDE]);
  const numbers = {
    total: sql<number>`count(*)::int`,
    unassigned: count(sql`${matters.stage} in ('registered', 'returned')`),
    underWay: count(sql`${matters.stage} in ('assigned', 'signed-for', 'in-progress')`),
    submitted: count(sql`${matters.stage} = 'submitted'`),
    closed: count(sql`${matters.stage} in ('verified', 'closed') and ${aside} is not true`),
    aside: count(aside),
    overdue: count(sql`${open} and ${paces.state} = 'overdue'`),
    behind: count(sql`${open} and ${paces.state} = 'behind'`),
    silent: count(sql`${open} and ${paces.state} in ('no-report', 'stale')`),
    onPace: count(sql`${open} and ${paces.state} in ('on-pace', 'ahead', 'done')`),
    inDoubt: count(sql`${open} and ${matters.confidence} in ('in-doubt', 'unachievable')`),
    delivered: count(sql`${matters.outcome} in ('delivered', 'exceeded')`),
    notDelivered: count(sql`${matters.outcome} in ('partly', 'changed', 'not-delivered', 'dropped')`),
  };
  const rows = await tx
    .select({
      by: sql<number>`grouping(${matters.areaZh}, ${matters.leadUnitId}, ${matters.project}, ${matters.type})`,
      area: sql<string | null>`${matters.areaZh}`,
      areaEn: sql<string | null>`max(${matters.areaEn})`,
      unit: sql<string | null>`${matters.leadUnitId}`,
      project: sql<string | null>`${matters.project}`,
      type: sql<string | null>`${matters.type}`,
      first: sql<string>`min(${matters.number})`,
      ...numbers,
    })
    .from(matters)
    .leftJoin(paces, and(eq(paces.jurisdictionId, matters.jurisdictionId), eq(paces.matterId, matters.id)))
    .where(matterCondition(tx, jurisdictionId, filter))
    .groupBy(sql`grouping sets ((${matters.areaZh}), (${matters.leadUnitId}), (${matters.project}), (${matters.type}))`)
    .orderBy(
      desc(sql`count(*)`),
      asc(sql`coalesce(${matters.areaZh}, ${matters.leadUnitId}::text, ${matters.project}, ${matters.type})`),
    );
  const unitOf = new Map((await listUnits(tx, jurisdictionId)).map((one) => [one.id, one]));

  const of = (grouping: Grouping) =>
    rows
      .filter(({ by }) => by === GROUPED_BY[grouping])
      .map(({ by: _by, area, areaEn, unit, project, type, first, ...counts }) => {
        const { nameZh = null, nameEn = null } = unitOf.get(unit ?? '') ?? {};
        const names = {
          area: { key: area, zh: area, en: areaEn },
          unit: { key: unit, zh: nameZh, en: nameEn },
          project: { key: project, zh: project, en: project },
          type: { key: type, zh: type, en: type },
        };
        return { ...names[grouping], first, ...counts };
      });
  const inOrderOfReport = <Row extends { first: string }>(some: Row[]) =>
    some.toSorted((a, b) => (a.first < b.first ? -1 : 1));
  const areas = inOrderOfReport(of('area'));
  const projects = of('project').filter(({ key }) => key !== null);
  return {
    groups: {
      area: areas,
      unit: of('unit'),
      project: inOrderOfReport(projects.slice(0, PROJECTS)),
      type: of('type'),
    },
    areas: areas.map(({ zh, en }) => ({ zh: zh!, en: en! })),
  };
}
