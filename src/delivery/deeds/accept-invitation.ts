import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { people } from '../../ledger/index.ts';
import type { Deed } from '../deed.ts';
import { loadPersonFacts, NO_SUCH_PERSON, type PersonFacts } from '../facts/admin-facts.ts';
import { refusal } from '../refusal.ts';

/** Made by the server, after the link or the single sign-on that proves who it is; never taken from a form. */
const input = z.object({ userId: z.string().min(1), by: z.enum(['link', 'single-sign-on']) });

/** A person signs in for the first time: from now on the account is theirs. */
export const acceptInvitation = {
  name: 'accept-invitation',
  input,
  load: (context) => loadPersonFacts(context, context.actor.personId),
  policy(_actor, { person }) {
    if (!person.active) return NO_SUCH_PERSON;
    return person.userId
      ? refusal('accepted-already', 'This invitation was accepted already. Sign in.', '该邀请已被接受，请直接登录。')
      : null;
  },
  async run({ tx, actor }, { person }, { userId, by }) {
    await tx
      .update(people)
      .set({ userId })
      .where(and(eq(people.jurisdictionId, actor.jurisdictionId), eq(people.id, person.id)));
    return { result: undefined, told: [{ subjectId: person.id, data: { by, email: person.email } }] };
  },
} satisfies Deed<typeof input, PersonFacts, void>;
