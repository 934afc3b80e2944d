import { and, asc, eq } from 'drizzle-orm';
import { parse } from 'hono/utils/cookie';
import { type Actor, dayIn, isHeld } from '../../delivery/index.ts';
import { jurisdictions, memberships, people } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/database.ts';
import { persist } from '../../platform/database/transactions.ts';

/** A jurisdiction in which an account belongs to someone. */
export interface Place {
  readonly jurisdictionId: string;
  readonly jurisdiction: { readonly zh: string; readonly en: string };
}

export type SignedIn = Actor & Place;

/** Names the jurisdiction in which a person of several works now. */
export const PLACE_COOKIE = 'duban-place';

export const placeCookie = (jurisdictionId: string, secure: boolean) =>
  `${PLACE_COOKIE}=${jurisdictionId}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`;

/**
 * Whom an account stands for, read anew for each request: who is shut out or loses a role is so at once. Of several
 * jurisdictions the one that the cookie names, else the oldest.
 */
export async function actorsOf(database: Database, userId: string, now: Date): Promise<SignedIn[]> {
  // One question for every request: a transaction around it would be three.
  const rows = await persist(() =>
    database.connection
      .select({
        jurisdictionId: people.jurisdictionId,
        personId: people.id,
        name: people.name,
        timeZone: jurisdictions.timeZone,
        nameZh: jurisdictions.nameZh,
        nameEn: jurisdictions.nameEn,
        role: memberships.role,
        unitId: memberships.unitId,
        since: memberships.since,
        until: memberships.until,
      })
      .from(people)
      .innerJoin(jurisdictions, eq(jurisdictions.id, people.jurisdictionId))
      .leftJoin(
        memberships,
        and(eq(memberships.jurisdictionId, people.jurisdictionId), eq(memberships.personId, people.id)),
      )
      .where(and(eq(people.userId, userId), eq(people.active, true)))
      .orderBy(asc(jurisdictions.createdAt), asc(people.jurisdictionId), asc(memberships.id)),
  );
  const found = new Map<string, SignedIn>();
  for (const { nameZh, nameEn, role, unitId, since, until, ...person } of rows) {
    const known = found.get(person.jurisdictionId);
    const today = dayIn(person.timeZone, now);
    const holds = role !== null && since !== null && isHeld({ since, until }, today);
    found.set(person.jurisdictionId, {
      ...person,
      jurisdiction: { zh: nameZh, en: nameEn || nameZh },
      memberships: [...(known?.memberships ?? []), ...(holds ? [{ role, unitId }] : [])],
    });
  }
  return [...found.values()];
}

export function chosen(actors: readonly SignedIn[], headers: Headers): SignedIn | null {
  const wanted = parse(headers.get('cookie') ?? '', PLACE_COOKIE)[PLACE_COOKIE];
  return actors.find(({ jurisdictionId }) => jurisdictionId === wanted) ?? actors[0] ?? null;
}
