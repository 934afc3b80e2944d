import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { memberships, people } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import { dayIn } from '../days.ts';
import type { Deed } from '../deed.ts';
import { holdsOn, lockDirectory } from '../facts/admin-facts.ts';
import { personFields, requireFreeEmail } from '../facts/person-rules.ts';
import { refusal } from '../refusal.ts';

/** `userId` is made by the server, after the one-time link. */
const input = z.object({ name: personFields.name, email: personFields.email, userId: z.string().min(1) });

/** Someone who can sign in is an administrator of the jurisdiction on a day. */
export async function hasAdministrator(tx: Connection, jurisdictionId: string, day: string): Promise<boolean> {
  const [one] = await tx
    .select({ id: people.id })
    .from(memberships)
    .innerJoin(people, and(eq(people.jurisdictionId, memberships.jurisdictionId), eq(people.id, memberships.personId)))
    .where(
      and(
        eq(memberships.jurisdictionId, jurisdictionId),
        eq(memberships.role, 'administrator'),
        isNull(memberships.unitId),
        holdsOn(day),
        eq(people.active, true),
        isNotNull(people.userId),
      ),
    )
    .limit(1);
  return one !== undefined;
}

/** Who starts the program makes the first administrator with its one-time link. The actor is the person who is entered. */
export const appointFirstAdministrator = {
  name: 'appoint-first-administrator',
  input,
  async load(context) {
    await lockDirectory(context);
    const { tx, actor, now } = context;
    return hasAdministrator(tx, actor.jurisdictionId, dayIn(actor.timeZone, now));
  },
  policy: (_actor, appointed) =>
    appointed
      ? refusal('has-administrator', 'There is an administrator already. Sign in.', '已有管理员，请直接登录。')
      : null,
  async run(context, _appointed, columns) {
    const { tx, actor, now } = context;
    const { jurisdictionId, personId } = actor;
    await requireFreeEmail(context, columns.email, personId);
    await tx.insert(people).values({ ...columns, jurisdictionId, id: personId, createdAt: now });
    const membership = { personId, role: 'administrator' as const, since: dayIn(actor.timeZone, now) };
    await tx.insert(memberships).values({ ...membership, jurisdictionId, id: uuid() });
    return { result: undefined, told: [{ subjectId: personId, data: { name: columns.name, email: columns.email } }] };
  },
} satisfies Deed<typeof input, boolean, void>;
