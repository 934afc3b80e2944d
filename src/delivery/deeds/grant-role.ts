import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { memberships, ROLES, type RoleName } from '../../ledger/index.ts';
import type { Actor } from '../actor.ts';
import { dayIn } from '../days.ts';
import type { Deed } from '../deed.ts';
import {
  administratorOnly,
  findUnit,
  loadPersonFacts,
  mayKeepDirectory,
  type PersonFacts,
} from '../facts/admin-facts.ts';
import { identifier, optionalDay, optionalIdentifier } from '../fields.ts';
import { type Refusal, Refused, refusal } from '../refusal.ts';

/** Roles that are held in a unit; every other is held in the whole jurisdiction. */
export const UNIT_ROLES: readonly RoleName[] = ['liaison', 'unit-leader'];

const input = z.object({
  personId: identifier,
  role: z.enum(ROLES, 'Choose a role.|请选择角色。'),
  unitId: optionalIdentifier,
  /** From this day on; today where nothing is given. */
  since: optionalDay,
  /** The first day on which it does not hold any more. */
  until: optionalDay,
});

/** The office names who answers for the units; everything else is given by an administrator. */
export function mayChangeRole(actor: Actor, role: RoleName): Refusal | null {
  return (
    mayKeepDirectory(actor) ??
    (UNIT_ROLES.includes(role)
      ? null
      : administratorOnly(
          actor,
          'Only an administrator gives or takes this role; the delivery office names liaisons and leaders of units.',
          '该角色只能由管理员授予或收回；督查室可指定单位联络员和负责人。',
        ))
  );
}

/** Gives a person a role (授予角色), in a unit or for the whole jurisdiction. Nobody gives one to themselves. */
export const grantRole = {
  name: 'grant-role',
  input,
  load: async (context, { personId, role }) => ({ ...(await loadPersonFacts(context, personId)), role }),
  policy(actor, { person, role }) {
    const refused = mayChangeRole(actor, role);
    if (refused) return refused;
    if (person.id === actor.personId)
      return refusal(
        'not-to-yourself',
        'Nobody gives a role to themselves. Ask another administrator.',
        '不能给自己授予角色，请由其他管理员办理。',
      );
    if (!person.active)
      return refusal(
        'person-inactive',
        'This person is shut out. Let them in again before you give them a role.',
        '该人员已停用，请先启用再授予角色。',
      );
    return null;
  },
  async run({ tx, actor, now }, { memberships: held }, { personId, role, unitId = null, since, until = null }) {
    const inUnit = UNIT_ROLES.includes(role);
    if (inUnit !== (unitId !== null))
      throw new Refused(
        inUnit
          ? refusal('unit-missing', 'This role is held in a unit. Choose which.', '该角色须在单位内担任，请选择单位。')
          : refusal(
              'no-unit-here',
              'This role is held for the whole jurisdiction. Leave the unit empty.',
              '该角色面向全区，请不要选择单位。',
            ),
      );
    if (unitId && !(await findUnit(tx, actor, unitId)).active)
      throw new Refused(refusal('unit-closed', 'This unit is closed. Choose another.', '该单位已停用，请另选。'));
    const from = since ?? dayIn(actor.timeZone, now);
    if (until && until <= from)
      throw new Refused(
        refusal(
          'until-before-since',
          'The role ends before it begins. Correct one of the two days.',
          '结束日期须晚于开始日期，请更正。',
        ),
      );
    if (held.some((one) => one.role === role && one.unitId === unitId))
      throw new Refused(refusal('held-already', 'This person has that role already.', '该人员已有此角色。'));
    const membershipId = uuid();
    const row = { personId, unitId, role, since: from, until };
    await tx.insert(memberships).values({ ...row, jurisdictionId: actor.jurisdictionId, id: membershipId });
    return { result: { membershipId }, told: [{ subjectId: personId, data: { membershipId, ...row } }] };
  },
} satisfies Deed<typeof input, PersonFacts & { readonly role: RoleName }, { membershipId: string }>;
