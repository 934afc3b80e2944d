import { and, eq, gt, isNull, lte, or, type SQL } from 'drizzle-orm';
import { jurisdictions, memberships, people, units } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import { type Actor, is } from '../actor.ts';
import { dayIn } from '../days.ts';
import type { DeedContext } from '../deed.ts';
import { type Refusal, Refused, refusal } from '../refusal.ts';

export type Unit = typeof units.$inferSelect;
export type Person = typeof people.$inferSelect;
export type Membership = typeof memberships.$inferSelect;

export const NO_SUCH_UNIT = refusal(
  'no-such-unit',
  'There is no such unit. Look for it under Units.',
  '没有这个单位，请从“单位”中查找。',
);
export const NO_SUCH_PERSON = refusal(
  'no-such-person',
  'There is no such person. Look for them under People.',
  '没有这个人员，请从“人员”中查找。',
);

/** A membership holds from its first day; `until` is the first day on which it does not hold any more. */
export const holdsOn = (day: string): SQL =>
  and(lte(memberships.since, day), or(isNull(memberships.until), gt(memberships.until, day)))!;

export function administratorOnly(actor: Actor, en: string, zh: string): Refusal | null {
  return is(actor, 'administrator') ? null : refusal('administrator-only', en, zh);
}

export function mayKeepDirectory(actor: Actor): Refusal | null {
  return is(actor, 'administrator', 'office')
    ? null
    : refusal(
        'administrator-or-office-only',
        'Only an administrator or the delivery office changes units and people. Ask one of them.',
        '只有管理员或督查室可以维护单位和人员，请与其联系。',
      );
}

/** Deeds on units, people and roles of one jurisdiction happen one after another: whether someone is the last depends on all. */
export async function lockDirectory({ tx, actor }: DeedContext): Promise<void> {
  await tx
    .select({ id: jurisdictions.id })
    .from(jurisdictions)
    .where(eq(jurisdictions.id, actor.jurisdictionId))
    .for('update');
}

export async function findUnit(tx: Connection, actor: Actor, unitId: string): Promise<Unit> {
  const [unit] = await tx
    .select()
    .from(units)
    .where(and(eq(units.jurisdictionId, actor.jurisdictionId), eq(units.id, unitId)));
  if (!unit) throw new Refused(NO_SUCH_UNIT);
  return unit;
}

export interface PersonFacts {
  readonly person: Person;
  /** Those that hold today. */
  readonly memberships: readonly Membership[];
  /** Nobody else is an administrator for good and has an account to sign in with. */
  readonly lastAdministrator: boolean;
}

export async function loadPersonFacts(context: DeedContext, personId: string): Promise<PersonFacts> {
  const { tx, actor, now } = context;
  await lockDirectory(context);
  const [person] = await tx
    .select()
    .from(people)
    .where(and(eq(people.jurisdictionId, actor.jurisdictionId), eq(people.id, personId)));
  if (!person) throw new Refused(NO_SUCH_PERSON);
  const held = and(eq(memberships.jurisdictionId, actor.jurisdictionId), holdsOn(dayIn(actor.timeZone, now)));
  const administrators = await tx
    .select({ personId: memberships.personId, userId: people.userId })
    .from(memberships)
    .innerJoin(people, and(eq(people.jurisdictionId, memberships.jurisdictionId), eq(people.id, memberships.personId)))
    .where(and(held, eq(memberships.role, 'administrator'), isNull(memberships.until), eq(people.active, true)));
  return {
    person,
    memberships: await tx
      .select()
      .from(memberships)
      .where(and(held, eq(memberships.personId, personId))),
    lastAdministrator:
      administrators.some((one) => one.personId === personId) &&
      !administrators.some((one) => one.personId !== personId && one.userId),
  };
}

export const isAdministrator = (facts: PersonFacts) => facts.memberships.some(({ role }) => role === 'administrator');

export const LAST_ADMINISTRATOR = refusal(
  'last-administrator',
  'This is the last administrator. Make someone else one first.',
  '这是最后一名管理员，请先指定其他管理员。',
);

/** Of a row, what a change replaces. */
export function replaced(row: object, change: object): Record<string, unknown> {
  return Object.fromEntries(Object.keys(change).map((key) => [key, (row as Record<string, unknown>)[key]]));
}

/** What of a change was given: a field left out of the form stays as it is. */
export function given<T extends object>(change: T): Partial<T> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>;
}
