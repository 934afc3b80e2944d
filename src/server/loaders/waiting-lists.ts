import { eq } from 'drizzle-orm';
import { is, unitsOf } from '../../delivery/index.ts';
import {
  findAskedExtensions,
  findInStage,
  findPressing,
  findReady,
  findSentBack,
  findSubmitted,
  findUnsigned,
  findUnsignedReports,
  findVerified,
  jurisdictions,
  type SaidValue,
  type WaitingMatter,
} from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import type { Actor, Bilingual } from '../app-context.ts';
import type { Marks } from './mark-rows.ts';
import { unitWords } from './matter-units.ts';

/** What may wait for a person, in the order in which it is shown. */
export const WAITING_LISTS = [
  'toRedo',
  'toReport',
  'toSignOff',
  'toSign',
  'toSubmit',
  'toVerify',
  'toClose',
  'toDecide',
  'toReassign',
  'toAssign',
  'pressing',
  'inHand',
] as const;
export type WaitingList = (typeof WAITING_LISTS)[number];

export const isWaitingList = (name: string | null): name is WaitingList =>
  (WAITING_LISTS as readonly (string | null)[]).includes(name);

/** A matter that waits; the values that were reported or verified with the words of their units. */
interface Row extends Omit<WaitingMatter, 'report' | 'found'> {
  readonly report?: Worded<NonNullable<WaitingMatter['report']>>;
  readonly found?: Worded<NonNullable<WaitingMatter['found']>>;
}
type Worded<Said> = Omit<Said, 'values'> & { readonly values: readonly WordedValue[] };
export type WordedValue = SaidValue & { readonly measure: Bilingual };

/** One of a queue. */
export interface QueuedRow extends Row {
  /** For its page: which list it stands in, and what stands behind it there. */
  readonly place: string;
}

/** One that is shown. */
export interface WaitingRow extends QueuedRow, Marks {
  /** The unit that is proposed for it, with the words that pointed to it or null where a person chose it. */
  readonly proposed?: (Bilingual & { readonly why: string | null }) | null;
}

/** Gives the matters of a list, at most 200: what waits for the person by what they are, on a day. */
export function waitingFor(
  tx: Connection,
  actor: Actor,
  on: string,
): (name: WaitingList) => Promise<readonly QueuedRow[]> {
  const find = finding(tx, actor, on);
  return async (name) => {
    const rows = await find(name);
    return rows.map((row, index) => {
      const behind = rows[index + 1];
      return { ...row, place: new URLSearchParams({ queue: name, ...(behind && { then: behind.id }) }).toString() };
    });
  };
}

function finding(tx: Connection, actor: Actor, on: string): (name: WaitingList) => Promise<readonly Row[]> {
  const { jurisdictionId } = actor;
  const mine = unitsOf(actor, 'liaison', 'unit-leader');
  const led = unitsOf(actor, 'unit-leader');
  const office = is(actor, 'office');
  const all = office || is(actor, 'leader');
  // Several lists are parts of these.
  const soon = once(async () => dayAfter(on, await nearDaysOf(tx, jurisdictionId)));
  const ready = once(async () => (mine.length > 0 ? findReady(tx, jurisdictionId, mine, await soon()) : []));
  const toSign = once(async () => (mine.length > 0 ? findUnsigned(tx, jurisdictionId, mine) : []));
  // Nobody can report on what is not signed for yet.
  const pressing = once(async () => {
    if (!all && mine.length === 0) return [];
    const found = await findPressing(tx, jurisdictionId, all ? null : mine, await soon());
    return without(found, [...(await ready()), ...(await toSign())]);
  });
  const unsigned = once(async () => (mine.length > 0 ? findUnsignedReports(tx, jurisdictionId, mine) : []));
  // For a unit, what it owes a report on is a duty of its own and stands before what presses otherwise; not where its
  // report waits for sign-off.
  const owed = once(async () => {
    if (all) return [];
    const silent = (await pressing()).filter(({ pace }) => pace === 'no-report' || pace === 'stale');
    return without(silent, await unsigned());
  });
  const sentBack = once(async () => (mine.length > 0 ? findSentBack(tx, jurisdictionId, mine) : []));
  return async (name) => {
    switch (name) {
      case 'toRedo':
        return sentBack();
      case 'toSign':
        return toSign();
      case 'toSignOff':
        return led.length > 0 ? (await findUnsignedReports(tx, jurisdictionId, led)).map(inWords) : [];
      case 'toSubmit':
        return ready();
      case 'toVerify':
        return office ? findSubmitted(tx, jurisdictionId) : [];
      case 'toClose':
        return office ? (await findVerified(tx, jurisdictionId)).map(inWords) : [];
      case 'toAssign':
        return office ? findInStage(tx, jurisdictionId, ['registered']) : [];
      case 'toReassign':
        return office ? findInStage(tx, jurisdictionId, ['returned']) : [];
      case 'toDecide':
        return all ? findAskedExtensions(tx, jurisdictionId) : [];
      case 'toReport':
        return owed();
      case 'pressing':
        return without(await pressing(), await owed());
      case 'inHand': {
        // What a unit has to deliver and nothing of it presses or waits: from here it reports before it is asked to.
        if (all || mine.length === 0) return [];
        const inHand = await findInStage(tx, jurisdictionId, ['signed-for', 'in-progress'], mine);
        return without(inHand, [
          ...(await pressing()),
          ...(await ready()),
          ...(await sentBack()),
          ...(await unsigned()),
        ]);
      }
    }
  };
}

/** What stands in another list is not told twice. */
function without<Row extends { readonly id: string }>(rows: readonly Row[], told: readonly { id: string }[]): Row[] {
  const ids = new Set(told.map(({ id }) => id));
  return rows.filter(({ id }) => !ids.has(id));
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | undefined;
  return () => {
    value ??= read();
    return value;
  };
}

const inWords = ({ report, found, ...row }: WaitingMatter): Row => ({
  ...row,
  ...(report && { report: { ...report, values: report.values.map(worded) } }),
  ...(found && { found: { ...found, values: found.values.map(worded) } }),
});

const worded = (value: SaidValue): WordedValue => ({ ...value, measure: unitWords(value) });

/** From how many days before its date a matter is due soon, where the settings say nothing else. */
export const NEAR_DAYS = 14;

async function nearDaysOf(tx: Connection, jurisdictionId: string): Promise<number> {
  const [place] = await tx
    .select({ settings: jurisdictions.settings })
    .from(jurisdictions)
    .where(eq(jurisdictions.id, jurisdictionId));
  return place?.settings.nearDays ?? NEAR_DAYS;
}

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
