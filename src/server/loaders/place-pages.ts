import { eq } from 'drizzle-orm';
import { dayIn, is } from '../../delivery/index.ts';
import { jurisdictions, listPeople, listUnits } from '../../ledger/index.ts';
import type { SignedInContext } from '../app-context.ts';

export function loadUnitsPage({ database, actor }: SignedInContext) {
  return database.tenant(actor.jurisdictionId, async (tx) => ({
    units: (await listUnits(tx, actor.jurisdictionId)).map(
      ({ jurisdictionId: _place, createdAt: _at, ...unit }) => unit,
    ),
    mayEdit: is(actor, 'office', 'administrator'),
  }));
}

export function loadPeoplePage({ database, actor, now }: SignedInContext) {
  return database.tenant(actor.jurisdictionId, async (tx) => ({
    people: (await listPeople(tx, actor.jurisdictionId, dayIn(actor.timeZone, now()))).map(
      ({ jurisdictionId: _place, userId, createdAt: _at, ...person }) => ({ ...person, hasAccount: userId !== null }),
    ),
    units: (await listUnits(tx, actor.jurisdictionId)).map(({ id, nameZh, nameEn }) => ({
      id,
      zh: nameZh,
      en: nameEn || nameZh,
    })),
    administrator: is(actor, 'administrator'),
  }));
}

export function loadSettingsPage({ database, actor }: SignedInContext) {
  return database.tenant(actor.jurisdictionId, async (tx) => {
    const [place] = await tx.select().from(jurisdictions).where(eq(jurisdictions.id, actor.jurisdictionId));
    return { place: place!, mayEdit: is(actor, 'administrator') };
  });
}
