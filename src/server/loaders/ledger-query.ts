import { dayField, identifier } from '../../delivery/fields.ts';
import { is, unitsOf } from '../../delivery/index.ts';
import {
  CONFIDENCES,
  findWords,
  MATTER_ORDERS,
  type MatterFilter,
  type MatterOrder,
  OUTCOMES,
  PACE_STATES,
  STAGES,
} from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import { ITEM_TYPES } from '../../reading/index.ts';
import type { Actor } from '../app-context.ts';
import { rowsAsked } from './table-rows.ts';

/** What the address of the ledger table says: the URL is its whole state. Unknown words in it are left out. */
export interface LedgerQuery {
  readonly filter: Omit<MatterFilter, 'withUnits'>;
  readonly order: MatterOrder;
  readonly descending: boolean;
  readonly after: { readonly value: string; readonly number: string } | null;
  /** How many rows the table shows. */
  readonly rows: number;
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
    rows: rowsAsked(search),
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

/** What an address of the ledger asks for, of what the person may see; a search is looked up in the index of words. */
export async function wantedBy(
  tx: Connection,
  actor: Actor,
  search: URLSearchParams,
  newestYear: number | null,
): Promise<LedgerQuery & { readonly wanted: MatterFilter }> {
  const query = readLedgerQuery(search, newestYear);
  const having = await findWords(tx, query.filter.search, query.filter.year ?? null);
  return { ...query, wanted: { ...query.filter, withUnits: unitsSeen(actor), having } };
}
