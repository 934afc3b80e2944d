import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { people } from '../../ledger/index.ts';
import type { DeedContext } from '../deed.ts';
import { optionalText, requiredText } from '../fields.ts';
import { Refused, refusal } from '../refusal.ts';

/** What a person signs in with; empty for those who only stand in lists. */
const emailField = z
  .string()
  .trim()
  .toLowerCase()
  .max(200)
  .pipe(
    z.union([
      z.literal(''),
      z.email('Give an e-mail address, such as li@example.org.|请填写电子邮箱，如 li@example.org。'),
    ]),
  );

export const personFields = {
  name: requiredText(100),
  post: optionalText(200),
  phone: optionalText(50),
  email: emailField.default(''),
};

export async function requireFreeEmail({ tx, actor }: DeedContext, email: string, except: string): Promise<void> {
  if (!email) return;
  const [taken] = await tx
    .select({ name: people.name })
    .from(people)
    .where(and(eq(people.jurisdictionId, actor.jurisdictionId), eq(people.email, email), ne(people.id, except)));
  if (taken)
    throw new Refused(
      refusal(
        'email-taken',
        `${email} belongs to ${taken.name} already. Give another address, or change that person.`,
        `${email} 已用于“${taken.name}”，请换一个邮箱，或修改该人员。`,
      ),
    );
}
