import { and, eq, ne } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { account, people, session, twoFactor, user } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';

// The account that better-auth looks for when someone gives a password.
const PASSWORD = 'credential';

export interface Account {
  readonly userId: string;
  /** Null for those who only come through single sign-on. */
  readonly passwordHash: string | null;
}

export async function accountOf(tx: Connection, email: string): Promise<Account | null> {
  const [found] = await tx
    .select({ userId: user.id, passwordHash: account.password })
    .from(user)
    .leftJoin(account, and(eq(account.userId, user.id), eq(account.providerId, PASSWORD)))
    .where(eq(user.email, email));
  return found ?? null;
}

export async function createAccount(
  tx: Connection,
  { email, name, passwordHash, now }: { email: string; name: string; passwordHash: string; now: Date },
): Promise<string> {
  const userId = uuid();
  await tx.insert(user).values({ id: userId, email, name, createdAt: now, updatedAt: now });
  await setPassword(tx, userId, passwordHash, now);
  return userId;
}

/** Gives an account a new password and ends what was signed in with the former one. */
export async function setPassword(tx: Connection, userId: string, passwordHash: string, now: Date): Promise<void> {
  const changed = await tx
    .update(account)
    .set({ password: passwordHash, updatedAt: now })
    .where(and(eq(account.userId, userId), eq(account.providerId, PASSWORD)))
    .returning({ id: account.id });
  if (changed.length === 0)
    await tx.insert(account).values({
      id: uuid(),
      accountId: userId,
      providerId: PASSWORD,
      userId,
      password: passwordHash,
      createdAt: now,
      updatedAt: now,
    });
  await endSessions(tx, userId);
}

export async function endSessions(tx: Connection, userId: string): Promise<void> {
  await tx.delete(session).where(eq(session.userId, userId));
}

export async function dropSecondFactor(tx: Connection, userId: string): Promise<void> {
  await tx.delete(twoFactor).where(eq(twoFactor.userId, userId));
  await tx.update(user).set({ twoFactorEnabled: false }).where(eq(user.id, userId));
}

/** Takes the password away, and what was signed in with it. */
export async function dropPassword(tx: Connection, userId: string): Promise<void> {
  await tx.delete(account).where(and(eq(account.userId, userId), eq(account.providerId, PASSWORD)));
  await dropSecondFactor(tx, userId);
  await endSessions(tx, userId);
}

export async function worksElsewhere(tx: Connection, userId: string, jurisdictionId: string): Promise<boolean> {
  const [other] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.userId, userId), ne(people.jurisdictionId, jurisdictionId)))
    .limit(1);
  return other !== undefined;
}
