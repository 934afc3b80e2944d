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

interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly now: Date;
}

export async function createAccount(tx: Connection, fresh: NewAccount): Promise<string> {
  return (await createAccounts(tx, [fresh]))[0]!;
}

/** @returns the ids of the accounts, in order */
export async function createAccounts(tx: Connection, fresh: readonly NewAccount[]): Promise<string[]> {
  const accounts = fresh.map((one) => ({ ...one, id: uuid() }));
  await tx
    .insert(user)
    .values(accounts.map(({ id, email, name, now }) => ({ id, email, name, createdAt: now, updatedAt: now })));
  await tx.insert(account).values(
    accounts.map(({ id, passwordHash, now }) => ({
      id: uuid(),
      accountId: id,
      providerId: PASSWORD,
      userId: id,
      password: passwordHash,
      createdAt: now,
      updatedAt: now,
    })),
  );
  return accounts.map(({ id }) => id);
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
