import type { RoleName } from '../ledger/index.ts';

/** The person who acts: signed in, in one jurisdiction, with what they may do there. */
export interface Actor {
  readonly jurisdictionId: string;
  readonly personId: string;
  readonly name: string;
  /** The jurisdiction's: which day it is there decides what is late. */
  readonly timeZone: string;
  readonly memberships: readonly { readonly role: RoleName; readonly unitId: string | null }[];
}

/** Whether a role is held on a day: one that was taken back ends with the day it was taken back. */
export const isHeld = ({ since, until }: { since: string; until: string | null }, on: string): boolean =>
  since <= on && (until === null || until > on);

/** Holds one of the roles for the whole jurisdiction. */
export function is(actor: Actor, ...roles: readonly RoleName[]): boolean {
  return actor.memberships.some(({ role, unitId }) => unitId === null && roles.includes(role));
}

/** Holds one of the roles in one of the units. */
export function isIn(actor: Actor, unitIds: readonly string[], ...roles: readonly RoleName[]): boolean {
  return actor.memberships.some(
    ({ role, unitId }) => unitId !== null && unitIds.includes(unitId) && roles.includes(role),
  );
}

/** The units for which the person writes or signs. */
export function unitsOf(actor: Actor, ...roles: readonly RoleName[]): string[] {
  return actor.memberships.filter(({ role, unitId }) => unitId && roles.includes(role)).map(({ unitId }) => unitId!);
}
