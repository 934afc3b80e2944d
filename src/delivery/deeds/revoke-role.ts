import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberships } from '../../ledger/index.ts';
import { dayIn } from '../days.ts';
import type { Deed } from '../deed.ts';
import { LAST_ADMINISTRATOR, loadPersonFacts, type Membership, type PersonFacts } from '../facts/admin-facts.ts';
import { identifier } from '../fields.ts';
import { Refused, refusal } from '../refusal.ts';
import { mayChangeRole } from './grant-role.ts';

const input = z.object({ membershipId: identifier });

const NO_SUCH_MEMBERSHIP = refusal(
  'no-such-membership',
  'This person does not have that role. Load the page again.',
  '该人员没有此角色，请重新打开页面。',
);

/** Ends a role from today on (收回角色). That it was held stays on record. */
export const revokeRole = {
  name: 'revoke-role',
  input,
  async load(context, { membershipId }) {
    const { tx, actor } = context;
    const [membership] = await tx
      .select()
      .from(memberships)
      .where(and(eq(memberships.jurisdictionId, actor.jurisdictionId), eq(memberships.id, membershipId)));
    if (!membership) throw new Refused(NO_SUCH_MEMBERSHIP);
    return { ...(await loadPersonFacts(context, membership.personId)), membership };
  },
  policy(actor, { membership, lastAdministrator }, now) {
    const refused = mayChangeRole(actor, membership.role);
    if (refused) return refused;
    if (membership.until && membership.until <= dayIn(actor.timeZone, now)) return NO_SUCH_MEMBERSHIP;
    return membership.role === 'administrator' && lastAdministrator ? LAST_ADMINISTRATOR : null;
  },
  async run({ tx, actor, now }, { membership }) {
    const until = dayIn(actor.timeZone, now);
    await tx
      .update(memberships)
      .set({ until })
      .where(and(eq(memberships.jurisdictionId, actor.jurisdictionId), eq(memberships.id, membership.id)));
    const { id: membershipId, personId, role, unitId } = membership;
    return {
      result: undefined,
      told: [{ subjectId: personId, data: { membershipId, role, unitId, until, before: { until: membership.until } } }],
    };
  },
} satisfies Deed<typeof input, PersonFacts & { readonly membership: Membership }, void>;
