import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, lte } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { verification } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';

/** What a one-time link opens. */
export type Purpose =
  | { readonly kind: 'first-administrator'; readonly jurisdictionId: string }
  | {
      readonly kind: 'invitation' | 'new-password';
      readonly jurisdictionId: string;
      readonly personId: string;
      /** As it was when the link was made: a link for another address is dead. */
      readonly email: string;
    };

const HOUR = 3_600_000;
const LIVES: Record<Purpose['kind'], number> = {
  'first-administrator': 24 * HOUR,
  invitation: 72 * HOUR,
  'new-password': 24 * HOUR,
};

// The database keeps a digest only: who reads a backup gets no link out of it.
const identifierOf = (token: string) => `link:${createHash('sha256').update(token).digest('hex')}`;

/** Makes a link's token: 256 random bits, valid once and for some time. */
export async function issueLink(tx: Connection, purpose: Purpose, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.delete(verification).where(lte(verification.expiresAt, now));
  await tx.insert(verification).values({
    id: uuid(),
    identifier: identifierOf(token),
    value: JSON.stringify(purpose),
    expiresAt: new Date(now.getTime() + LIVES[purpose.kind]),
    createdAt: now,
    updatedAt: now,
  });
  return token;
}

const living = (token: string, now: Date) =>
  and(eq(verification.identifier, identifierOf(token)), gt(verification.expiresAt, now));

export async function readLink(tx: Connection, token: string, now: Date): Promise<Purpose | null> {
  const [found] = await tx.select({ value: verification.value }).from(verification).where(living(token, now));
  return found ? (JSON.parse(found.value) as Purpose) : null;
}

/** Reads a link for the last time. Of two that use it at once, one finds it gone. */
export async function spendLink(tx: Connection, token: string, now: Date): Promise<Purpose | null> {
  const [spent] = await tx.delete(verification).where(living(token, now)).returning({ value: verification.value });
  return spent ? (JSON.parse(spent.value) as Purpose) : null;
}
