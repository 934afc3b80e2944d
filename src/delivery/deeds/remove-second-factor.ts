import { z } from 'zod';
import type { Deed } from '../deed.ts';
import { loadPersonFacts, type PersonFacts } from '../facts/admin-facts.ts';
import { identifier } from '../fields.ts';
import { refusal } from '../refusal.ts';
import { mayOpenAccount } from './invite-person.ts';

const input = z.object({ personId: identifier });

/** An administrator lets a person in without their second factor, whose phone is lost. The server takes it off the account. */
export const removeSecondFactor = {
  name: 'remove-second-factor',
  input,
  load: (context, { personId }) => loadPersonFacts(context, personId),
  policy: (actor, facts) =>
    mayOpenAccount(actor, facts) ??
    (facts.person.id === actor.personId
      ? refusal(
          'not-for-yourself',
          'Take off your own second factor under Account, or ask another administrator.',
          '请在“账号”中关闭自己的二次验证，或请其他管理员办理。',
        )
      : null),
  async run(_context, { person }) {
    return { result: { userId: person.userId }, told: [{ subjectId: person.id, data: {} }] };
  },
} satisfies Deed<typeof input, PersonFacts, { userId: string | null }>;
