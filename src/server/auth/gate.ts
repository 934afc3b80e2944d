import { and, eq, isNull } from 'drizzle-orm';
import { acceptInvitation, perform } from '../../delivery/index.ts';
import { jurisdictions, people, user } from '../../ledger/index.ts';
import type { Connection, Database } from '../../platform/database/database.ts';
import { accountOf, dropPassword } from './accounts.ts';
import type { Gate } from './engine.ts';
import { within } from './within.ts';

/** Only people of the ledger come in: the program makes nobody up, and a provider's directory adds nobody. */
export function makeGate(database: Database, now: () => Date): Gate {
  return {
    knows: (email) =>
      database.owner(async (tx) => {
        const found = await tx
          .select({ id: people.id })
          .from(people)
          .where(and(eq(people.email, email.toLowerCase()), eq(people.active, true), isNull(people.userId)))
          .limit(1);
        return found.length > 0;
      }),
    admits: (userId) =>
      database.owner(async (tx) => {
        const found = await tx
          .select({ id: people.id })
          .from(people)
          .where(and(eq(people.userId, userId), eq(people.active, true)))
          .limit(1);
        return found.length > 0;
      }),
    link: (userId) => database.owner((tx) => linkPeople(tx, userId, now)),
  };
}

async function linkPeople(tx: Connection, userId: string, now: () => Date): Promise<void> {
  const [known] = await tx.select({ email: user.email }).from(user).where(eq(user.id, userId));
  if (!known) return;
  const held = await tx.select({ jurisdictionId: people.jurisdictionId }).from(people).where(eq(people.userId, userId));
  const waiting = await tx
    .select({
      jurisdictionId: people.jurisdictionId,
      personId: people.id,
      name: people.name,
      timeZone: jurisdictions.timeZone,
    })
    .from(people)
    .innerJoin(jurisdictions, eq(jurisdictions.id, people.jurisdictionId))
    .where(and(eq(people.email, known.email), eq(people.active, true), isNull(people.userId)));
  for (const person of waiting.filter((one) => !held.some((own) => own.jurisdictionId === one.jurisdictionId)))
    await perform({ database: within(tx), actor: { ...person, memberships: [] }, now }, acceptInvitation, {
      userId,
      by: 'single-sign-on',
    });
  // A password that an administrator elsewhere may have chosen opens nothing here: only the provider proved the address.
  if (held.length > 0 && waiting.length > 0 && (await accountOf(tx, known.email))?.passwordHash)
    await dropPassword(tx, userId);
}
