import { eq } from 'drizzle-orm';
import { dayIn, is, unitsOf } from '../../delivery/index.ts';
import {
  countFindings,
  findAskedExtensions,
  findInStage,
  findPressing,
  findSentBack,
  findSubmitted,
  findUnsigned,
  findUnsignedReports,
  jurisdictions,
  listEditions,
  type WaitingMatter,
} from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import type { SignedInContext } from '../app-context.ts';

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

const LISTS = [
  'toRedo',
  'toReport',
  'toSignOff',
  'toSign',
  'toVerify',
  'toClose',
  'toDecide',
  'toAssign',
  'pressing',
] as const;
export type TodayList = (typeof LISTS)[number];

/** So much of a list is shown until the whole of it is asked for. */
const SHOWN = 20;

/**
 * What waits for the person today, by what they are: the office, a unit, a leader. Of each list its length, at most 200,
 * and its first rows; of the one that `whole` names all rows.
 */
export async function loadTodayPage({ database, actor, now }: SignedInContext, whole: string | null) {
  const { jurisdictionId } = actor;
  const on = dayIn(actor.timeZone, now());
  const mine = unitsOf(actor, 'liaison', 'unit-leader');
  const led = unitsOf(actor, 'unit-leader');
  const office = is(actor, 'office');
  const all = office || is(actor, 'leader');
  return database.tenant(jurisdictionId, async (tx) => {
    const soon = dayAfter(on, await nearDaysOf(tx, jurisdictionId));
    const pressing = all || mine.length > 0 ? await findPressing(tx, jurisdictionId, all ? null : mine, soon) : [];
    // For a unit, what it owes a report on is a duty of its own and stands before what presses otherwise.
    const owed = ({ pace }: { pace: string | null }) => !all && (pace === 'no-report' || pace === 'stale');
    const translates = is(actor, 'translator');
    const editions = office || translates ? await listEditions(tx, jurisdictionId) : [];
    const findings: ReadonlyMap<string, number> = translates ? await countFindings(tx, jurisdictionId) : new Map();
    const waiting: Record<TodayList, readonly WaitingMatter[]> = {
      toRedo: mine.length > 0 ? await findSentBack(tx, jurisdictionId, mine) : [],
      toReport: pressing.filter(owed),
      toAssign: office ? await findInStage(tx, jurisdictionId, ['registered', 'returned']) : [],
      toVerify: office ? await findSubmitted(tx, jurisdictionId) : [],
      toClose: office ? await findInStage(tx, jurisdictionId, ['verified']) : [],
      toDecide: all ? await findAskedExtensions(tx, jurisdictionId) : [],
      toSign: mine.length > 0 ? await findUnsigned(tx, jurisdictionId, mine) : [],
      toSignOff: led.length > 0 ? await findUnsignedReports(tx, jurisdictionId, led) : [],
      pressing: pressing.filter((one) => !owed(one)),
    };
    const lists = LISTS.map((name) => {
      const rows = waiting[name];
      return { name, count: rows.length, rows: name === whole ? rows : rows.slice(0, SHOWN) };
    });
    return {
      on,
      toConfirm: editions.filter(({ open }) => office && open > 0),
      toCheck: editions
        .map((edition) => ({ ...edition, findings: findings.get(edition.id) ?? 0 }))
        .filter((edition) => edition.findings > 0),
      lists: lists.filter(({ count }) => count > 0),
    };
  });
}
export type TodayPageData = Awaited<ReturnType<typeof loadTodayPage>>;
