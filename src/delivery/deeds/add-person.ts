import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { people } from '../../ledger/index.ts';
import type { Deed } from '../deed.ts';
import { lockDirectory, mayKeepDirectory } from '../facts/admin-facts.ts';
import { personFields, requireFreeEmail } from '../facts/person-rules.ts';

const input = z.object(personFields);

/** Enters a person, without any role yet. They sign in once they are invited, or come through single sign-on. */
export const addPerson = {
  name: 'add-person',
  input,
  load: lockDirectory,
  policy: mayKeepDirectory,
  async run(context, _facts, columns) {
    const { tx, actor, now } = context;
    const personId = uuid();
    await requireFreeEmail(context, columns.email, personId);
    await tx.insert(people).values({ ...columns, jurisdictionId: actor.jurisdictionId, id: personId, createdAt: now });
    return { result: { personId }, told: [{ subjectId: personId, data: columns }] };
  },
} satisfies Deed<typeof input, void, { personId: string }>;
