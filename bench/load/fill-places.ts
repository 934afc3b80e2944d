import { v7 as uuid } from 'uuid';
import { jurisdictions, memberships, people, units } from '../../src/ledger/index.ts';
import type { Connection } from '../../src/platform/database/database.ts';
import { createAccounts } from '../../src/server/auth/accounts.ts';
import { hashPassword } from '../../src/server/auth/passwords.ts';
import type { Filled } from './fill-matters.ts';
import { UNITS } from './words.ts';

export const PASSWORD = 'eleven slow turtles';
const UNITS_EACH = 36;

export interface Place extends Filled {
  readonly office: string;
  readonly unitIds: readonly string[];
}

/** Governments without a matter yet: units, and an office that may sign in. */
export async function fillPlaces(tx: Connection, sizes: readonly number[], now: Date): Promise<Place[]> {
  const passwordHash = await hashPassword(PASSWORD);
  const places: Place[] = sizes.map((matters, index) => ({
    jurisdictionId: uuid(),
    matters,
    office: `office-${index}@load.example`,
    unitIds: Array.from({ length: UNITS_EACH }, () => uuid()),
  }));
  await tx.insert(jurisdictions).values(
    places.map(({ jurisdictionId: id }, index) => ({
      id,
      nameZh: `第${index}区`,
      nameEn: `District ${index}`,
      level: 'district' as const,
      createdAt: now,
    })),
  );
  // One place after the other: a statement takes at most 65,535 values.
  for (const [index, { jurisdictionId, unitIds, office }] of places.entries()) {
    await tx.insert(units).values(
      unitIds.map((id, position) => {
        const [zh, en] = UNITS[position % UNITS.length]!;
        const suffix = position < UNITS.length ? '' : ` ${1 + Math.floor(position / UNITS.length)}`;
        return { jurisdictionId, id, nameZh: zh + suffix, nameEn: en + suffix, position, createdAt: now };
      }),
    );
    const name = `office ${index}`;
    const [userId] = await createAccounts(tx, [{ email: office, name, passwordHash, now }]);
    const personId = uuid();
    await tx.insert(people).values({ jurisdictionId, id: personId, userId, name, email: office, createdAt: now });
    // Someone who administers it, or each start would make a link for the first one.
    for (const role of ['office', 'administrator'] as const)
      await tx.insert(memberships).values({ jurisdictionId, id: uuid(), personId, role, since: '2020-01-01' });
  }
  return places;
}
