import { and, asc, eq } from 'drizzle-orm';
import { type Actor, dayIn, isHeld } from '../../delivery/index.ts';
import { jurisdictions, memberships, people, type RoleName } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/database.ts';
import { DubanError } from '../../platform/errors.ts';

const noSuchPerson = (email: string) =>
  new DubanError('no-such-person', {
    en: `${email}: nobody active has this address. See who there is with \`duban user list\`.`,
    zh: `${email}：没有使用此邮箱的在用人员，可用 duban user list 查看。`,
  });

const nobody = (role: RoleName) =>
  new DubanError('nobody', {
    en: `Nobody holds the role ${role} yet. Start Duban once and set it up, or name a person with --person E-MAIL.`,
    zh: `还没有人担任 ${role}。请先启动督办完成设置，或用 --person 邮箱 指定人员。`,
  });

/** The person for whom the command acts: the one named, or the first who holds a role for the whole jurisdiction. */
export async function findActor(database: Database, email: string | undefined, role: RoleName): Promise<Actor> {
  const known = await database.owner((tx) =>
    tx
      .select({ person: people, timeZone: jurisdictions.timeZone, membership: memberships })
      .from(people)
      .innerJoin(jurisdictions, eq(jurisdictions.id, people.jurisdictionId))
      .innerJoin(
        memberships,
        and(eq(memberships.jurisdictionId, people.jurisdictionId), eq(memberships.personId, people.id)),
      )
      .where(and(eq(people.active, true), email ? eq(people.email, email.toLowerCase()) : undefined))
      .orderBy(asc(jurisdictions.createdAt), asc(people.createdAt), asc(people.id)),
  );
  const now = new Date();
  const rows = known.filter(({ membership, timeZone }) => isHeld(membership, dayIn(timeZone, now)));
  const first = email ? rows[0] : rows.find(({ membership }) => membership.role === role && membership.unitId === null);
  if (!first) throw email ? noSuchPerson(email) : nobody(role);
  const { id, jurisdictionId, name } = first.person;
  const own = rows.filter(({ person }) => person.id === id && person.jurisdictionId === jurisdictionId);
  return {
    jurisdictionId,
    personId: id,
    name,
    timeZone: first.timeZone,
    memberships: own.map(({ membership }) => ({ role: membership.role, unitId: membership.unitId })),
  };
}
