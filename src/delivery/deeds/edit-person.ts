import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { people } from '../../ledger/index.ts';
import { is } from '../actor.ts';
import type { Deed } from '../deed.ts';
import {
  administratorOnly,
  given,
  isAdministrator,
  LAST_ADMINISTRATOR,
  loadPersonFacts,
  mayKeepDirectory,
  type PersonFacts,
  replaced,
} from '../facts/admin-facts.ts';
import { personFields, requireFreeEmail } from '../facts/person-rules.ts';
import { flag, identifier } from '../fields.ts';
import { Refused, refusal } from '../refusal.ts';

const input = z
  .object({
    name: personFields.name,
    post: personFields.post.unwrap(),
    phone: personFields.phone.unwrap(),
    email: personFields.email.unwrap(),
    active: flag,
  })
  .partial()
  .extend({ personId: identifier });

/**
 * Corrects what is known of a person, or shuts them out (`active` false): from then on no request of theirs is served.
 * What is left out of the input stays. The record stays too, for their name stands in the log.
 */
export const editPerson = {
  name: 'edit-person',
  input,
  load: (context, { personId }) => loadPersonFacts(context, personId),
  policy: (actor, facts) =>
    mayKeepDirectory(actor) ??
    (isAdministrator(facts)
      ? administratorOnly(
          actor,
          'Only an administrator changes an administrator.',
          '只有管理员可以修改管理员的人员信息。',
        )
      : null),
  async run(context, facts, { personId, ...wanted }) {
    const { tx, actor } = context;
    const { person } = facts;
    const change = given(wanted);
    if (change.email !== undefined && change.email !== person.email) {
      if (person.userId && !is(actor, 'administrator'))
        throw new Refused(
          refusal(
            'email-of-account',
            'This person signs in with that address. Only an administrator changes it.',
            '该人员以此邮箱登录，只有管理员可以修改。',
          ),
        );
      await requireFreeEmail(context, change.email, personId);
    }
    if (change.active === false && facts.lastAdministrator) throw new Refused(LAST_ADMINISTRATOR);
    if (Object.keys(change).length > 0)
      await tx
        .update(people)
        .set(change)
        .where(and(eq(people.jurisdictionId, actor.jurisdictionId), eq(people.id, personId)));
    return {
      result: undefined,
      told: [{ subjectId: personId, data: { ...change, before: replaced(person, change) } }],
    };
  },
} satisfies Deed<typeof input, PersonFacts, void>;
