import { addPerson } from '../delivery/deeds/add-person.ts';
import { grantRole } from '../delivery/deeds/grant-role.ts';
import { type Performed, type Performing, perform } from '../delivery/index.ts';
import type { Database } from '../platform/database/database.ts';
import { within } from './auth/within.ts';

interface Entering extends Omit<Performing, 'database'> {
  readonly database: Database;
}

/** As forms and commands send them; the deeds say what is wrong with them. */
export interface Entry {
  readonly person: Readonly<Record<string, string | undefined>>;
  /** Null for somebody who gets a role later. */
  readonly role: { readonly role: string; readonly unitId: string | null } | null;
}

/** Enters a person and gives them their role: both or neither, so that a role that is refused leaves nobody behind. */
export function enterPerson(
  { database, ...by }: Entering,
  { person, role }: Entry,
): Promise<Performed<{ personId: string }>> {
  return database.owner(async (tx) => {
    const added = await perform({ ...by, database: within(tx) }, addPerson, person);
    if (role && !added.repeated)
      await perform({ ...by, database: within(tx), requestId: null }, grantRole, {
        personId: added.result.personId,
        ...role,
      });
    return added;
  });
}
