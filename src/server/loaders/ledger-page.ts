import { dayField, identifier } from '../../delivery/fields.ts';
import { dayIn, is, unitsOf } from '../../delivery/index.ts';
import {
  CONFIDENCES,
  countMatters,
  findMatters,
  findWords,
  listViews,
  MATTER_ORDERS,
  type MatterFilter,
  type MatterOrder,
  OUTCOMES,
  PACE_STATES,
  proposedUnits,
  STAGES,
} from '../../ledger/index.ts';
import { DubanError } from '../../platform/errors.ts';
import { ITEM_TYPES } from '../../reading/index.ts';
import type { Actor, SignedInContext } from '../app-context.ts';
import { placeNow } from './place-now.ts';

export const PAGE_SIZE = 50;

/** What the address of the ledger table says: the URL is its whole state. Unknown words in it are left out. */
export interface LedgerQuery {
  readonly filter: Omit<MatterFilter, 'withUnits'>;
  readonly order: MatterOrder;
  readonly descending: boolean;
  readonly after: { readonly value: string; readonly number: string } | null;
  /** How many conditions narrow the table, the year and the search aside. */
  readonly narrowed: number;
}

const CONDITIONS = ['type', 'stage', 'pace', 'confidence', 'outcome', 'unit', 'area', 'project', 'from', 'to'];

const isDay = (text: string) => dayField.safeParse(text).success;
const isMoment = (text: string) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text));
const isPlace = { number: () => true, due: isDay, updated: isMoment } satisfies Record<MatterOrder, unknown>;

export function readLedgerQuery(search: URLSearchParams, newestYear: number | null): LedgerQuery {
  // No text of the database holds a NUL.
  const text = (name: string) => (search.get(name) ?? '').replaceAll('\0', '');
  const among = <T extends string>(name: string, known: readonly T[]) =>
    (search.get(name) ?? '').split(',').filter((value): value is T => (known as readonly string[]).includes(value));
  const day = (name: string) => (isDay(text(name)) ? text(name) : null);
  const unit = text('unit');
  const order = MATTER_ORDERS.find((one) => one === search.get('order')) ?? 'number';
  const [value = '', number = ''] = text('after').split('~');
  return {
    filter: {
      year: yearOf(search.get('year'), newestYear),
      types: among('type', ITEM_TYPES),
      stages: among('stage', STAGES),
      paces: among('pace', PACE_STATES),
      confidences: among('confidence', CONFIDENCES),
      outcomes: among('outcome', OUTCOMES),
      leadUnitId: identifier.safeParse(unit).success ? unit : null,
      unassigned: unit === 'none',
      area: text('area') || null,
      project: text('project') || null,
      dueFrom: day('from'),
      dueTo: day('to'),
      search: text('q').slice(0, 100),
    },
    narrowed: CONDITIONS.filter((name) => search.get(name)).length,
    order,
    descending: search.get('desc') === '1',
    after: number && isPlace[order](value) ? { value, number } : null,
  };
}

/** An address that names no year means the newest: old years are asked for. */
function yearOf(said: string | null, newest: number | null): number | null {
  if (said === null || said === '') return newest;
  return /^\d{4}$/.test(said) ? Number(said) : null;
}

/** Whose matters a person sees: null for all of them, else those in which one of their units has a part. */
export const unitsSeen = (actor: Actor): readonly string[] | null =>
  is(actor, 'office', 'leader', 'administrator') ? null : unitsOf(actor, 'liaison', 'unit-leader');

/** So many matters may be changed at once: some seconds of work. */
const MOST_AT_ONCE = 500;

/** Every matter that the address of the table names, on whichever page of it, for what is done to all of them. */
export async function findListedMatters({ database, actor }: SignedInContext, search: URLSearchParams) {
  return database.tenant(actor.jurisdictionId, async (tx) => {
    const years = await (await placeNow(database, tx, actor.jurisdictionId)).years();
    const { filter, order, descending } = readLedgerQuery(search, years[0] ?? null);
    const wanted: MatterFilter = { ...filter, withUnits: unitsSeen(actor) };
    const limit = MOST_AT_ONCE + 1;
    const found = await findMatters(tx, actor.jurisdictionId, wanted, { order, descending, limit });
    if (found.length > MOST_AT_ONCE) throw tooMany(MOST_AT_ONCE);
    return found.map(({ id }) => id);
  });
}

const tooMany = (most: number) =>
  new DubanError('too-many', {
    en: `At most ${most} at once. Set more conditions first.`,
    zh: `一次最多办理 ${most} 件，请先筛选得更少一些。`,
  });

/** A page of the ledger table with what its filters offer. A unit sees the matters it has a part in. */
export async function loadLedgerPage({ database, actor, now }: SignedInContext, search: URLSearchParams) {
  const office = is(actor, 'office');
  const withUnits = unitsSeen(actor);
  return database.tenant(actor.jurisdictionId, async (tx) => {
    const place = await placeNow(database, tx, actor.jurisdictionId);
    const years = await place.years();
    const query = readLedgerQuery(search, years[0] ?? null);
    const year = query.filter.year ?? years[0];
    const having = await findWords(tx, query.filter.search);
    const filter: MatterFilter = { ...query.filter, withUnits, having };
    const rows = await findMatters(tx, actor.jurisdictionId, filter, {
      order: query.order,
      descending: query.descending,
      after: query.after,
      limit: PAGE_SIZE + 1,
    });
    const shown = rows.slice(0, PAGE_SIZE);
    const last = shown.at(-1);
    const unassigned = office ? shown.filter(({ leadUnitId }) => leadUnitId === null).map(({ id }) => id) : [];
    const proposed = await proposedUnits(tx, actor.jurisdictionId, unassigned);
    const places = { number: last?.number, due: last?.due, updated: last?.updatedAt.toISOString() };
    return {
      rows: shown.map((row) => ({ ...row, proposed: proposed.get(row.id)?.lead[0] ?? null })),
      next: rows.length > PAGE_SIZE ? `${places[query.order]}~${last!.number}` : null,
      ...(query.after || rows.length > PAGE_SIZE
        ? await countMatters(tx, actor.jurisdictionId, filter)
        : { count: rows.length, more: false }),
      query,
      years,
      areas: year ? (await place.counts(year, null)).areas : [],
      units: (await place.units()).map(({ id, nameZh, nameEn }) => ({
        id,
        zh: nameZh,
        en: nameEn || nameZh,
      })),
      views: (await listViews(tx, actor.jurisdictionId, actor.personId)).map(({ personId, ...view }) => ({
        ...view,
        own: personId === actor.personId,
      })),
      mayShare: is(actor, 'office', 'administrator'),
      office,
      leaders: office
        ? (await place.people(dayIn(actor.timeZone, now())))
            .filter(({ active, memberships }) => active && memberships.some(({ role }) => role === 'leader'))
            .map(({ id, name, post }) => ({ id, name, post }))
        : [],
    };
  });
}
