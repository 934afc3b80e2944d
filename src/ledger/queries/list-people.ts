import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { memberships, people } from '../tables/index.ts';

/** Everyone of a place with what they may do on a day. */
export async function listPeople(tx: Connection, jurisdictionId: string, on: string) {
  const everyone = await tx
    .select()
    .from(people)
    .where(eq(people.jurisdictionId, jurisdictionId))
    .orderBy(asc(people.name), asc(people.id));
  const roles = await tx
    .select()
    .from(memberships)
    .where(
      and(eq(memberships.jurisdictionId, jurisdictionId), or(isNull(memberships.until), gt(memberships.until, on))),
    );
  return everyone.map((person) => ({ ...person, memberships: roles.filter(({ personId }) => personId === person.id) }));
}
