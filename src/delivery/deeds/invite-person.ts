import { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { Deed } from '../deed.ts';
import { administratorOnly, loadPersonFacts, type PersonFacts } from '../facts/admin-facts.ts';
import { identifier } from '../fields.ts';
import { type Refusal, refusal } from '../refusal.ts';

const input = z.object({ personId: identifier });

/** Who holds a link can become that person: only an administrator hands one out. */
export function mayOpenAccount(actor: Actor, { person }: PersonFacts): Refusal | null {
  const refused = administratorOnly(
    actor,
    'Only an administrator decides who signs in, and how.',
    '只有管理员可以管理登录账号。',
  );
  if (refused) return refused;
  if (!person.active)
    return refusal('person-inactive', 'This person is shut out. Let them in again first.', '该人员已停用，请先启用。');
  return person.email
    ? null
    : refusal(
        'email-missing',
        'This person has no e-mail address to sign in with. Fill it in first.',
        '该人员没有用于登录的电子邮箱，请先填写。',
      );
}

/** An administrator lets a person choose a password: the first one, or a new one for one forgotten. The server makes the link. */
export const invitePerson = {
  name: 'invite-person',
  input,
  load: (context, { personId }) => loadPersonFacts(context, personId),
  policy: mayOpenAccount,
  async run(_context, { person }) {
    const purpose = person.userId ? ('new-password' as const) : ('invitation' as const);
    return {
      result: { purpose, email: person.email },
      told: [{ subjectId: person.id, data: { purpose, email: person.email } }],
    };
  },
} satisfies Deed<typeof input, PersonFacts, { purpose: 'invitation' | 'new-password'; email: string }>;
