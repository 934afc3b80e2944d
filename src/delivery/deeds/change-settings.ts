import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { jurisdictions, matters, paces } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import type { Actor } from '../actor.ts';
import { dayIn } from '../days.ts';
import type { Deed } from '../deed.ts';
import { administratorOnly, given, lockDirectory } from '../facts/admin-facts.ts';
import { paceMatters } from '../facts/pace-matters.ts';
import { placeFields } from '../facts/place-fields.ts';
import { nameList } from '../facts/unit-rules.ts';

const days = (least: number) =>
  z.coerce
    .string()
    .normalize('NFKC')
    .pipe(
      z.coerce
        .number<string>('Give a number of days.|请填写天数。')
        .int('Give whole days.|请填写整数天数。')
        .min(least, `Give at least ${least}.|至少为 ${least}。`)
        .max(366, 'Give at most 366.|最多为 366。'),
    );

const monthAndDay = z
  .string()
  .normalize('NFKC')
  .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$|^(?:0[13-9]|1[0-2])-(?:29|30)$|^(?:0[13578]|1[02])-31$/, {
    message: 'Give a day of every year as 12-31.|请按 12-31 的格式填写每年都有的日期。',
  });

/** Left empty, it is as if it had never been set. */
const unset = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? null : value), schema.nullable());

const input = z
  .object({
    ...placeFields,
    aliases: nameList,
    defaultDue: unset(monthAndDay),
    nearDays: unset(days(0)),
    staleDays: unset(days(1)),
  })
  .partial();

/** Changes how the jurisdiction is called and what it reckons with. What is left out of the input stays. */
export const changeSettings = {
  name: 'change-settings',
  input,
  async load(context) {
    await lockDirectory(context);
    const [found] = await context.tx
      .select()
      .from(jurisdictions)
      .where(eq(jurisdictions.id, context.actor.jurisdictionId));
    return found!;
  },
  policy: (actor) =>
    administratorOnly(actor, 'Only an administrator changes the settings.', '只有管理员可以修改设置。'),
  async run({ tx, actor, now }, before, { nameZh, nameEn, timeZone: zone, ...wanted }) {
    const names = given({ nameZh, nameEn, timeZone: zone });
    const settings = withoutNulls({ ...before.settings, ...given(wanted) });
    await tx
      .update(jurisdictions)
      .set({ ...names, settings })
      .where(eq(jurisdictions.id, actor.jurisdictionId));
    if (settings.staleDays !== before.settings.staleDays) await paceAnew(tx, actor, dayIn(actor.timeZone, now));
    const { nameZh: zh, nameEn: en, timeZone: was, settings: former } = before;
    return {
      result: undefined,
      told: [{ data: { ...names, settings, before: { nameZh: zh, nameEn: en, timeZone: was, settings: former } } }],
    };
  },
} satisfies Deed<typeof input, typeof jurisdictions.$inferSelect, void>;

function withoutNulls<T extends object>(all: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

/** So many open matters are paced at once; in a larger place the hourly chore does it. */
const AT_ONCE = 1000;

async function paceAnew(tx: Connection, { jurisdictionId }: Actor, today: string): Promise<void> {
  // As of no day that anybody asks about: whoever looks for what is out of date finds them all.
  await tx.update(paces).set({ computedFor: '1970-01-01' }).where(eq(paces.jurisdictionId, jurisdictionId));
  const open = await tx
    .select({ id: matters.id })
    .from(matters)
    .where(and(eq(matters.jurisdictionId, jurisdictionId), ne(matters.stage, 'closed')))
    .limit(AT_ONCE + 1);
  if (open.length > AT_ONCE) return;
  await paceMatters(
    tx,
    jurisdictionId,
    open.map(({ id }) => id),
    today,
  );
}
