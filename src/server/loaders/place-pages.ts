import { eq } from 'drizzle-orm';
import { NO_SUCH_PERSON } from '../../delivery/facts/admin-facts.ts';
import { dayIn, is, Refused } from '../../delivery/index.ts';
import { countGroups, jurisdictions, listPeople, listUnits, STAGES } from '../../ledger/index.ts';
import type { SignedInContext } from '../app-context.ts';
import { NEAR_DAYS } from './today-page.ts';

const OPEN = STAGES.filter((stage) => stage !== 'verified' && stage !== 'closed');

/** Every unit with what it is known by and how many open matters it leads. */
export function loadUnitsPage({ database, actor }: SignedInContext) {
  return database.tenant(actor.jurisdictionId, async (tx) => {
    const { groups } = await countGroups(tx, actor.jurisdictionId, { stages: OPEN });
    const countOf = new Map(groups.unit.map((one) => [one.key, one]));
    return {
      units: (await listUnits(tx, actor.jurisdictionId)).map(({ jurisdictionId: _place, createdAt: _at, ...unit }) => ({
        ...unit,
        open: countOf.get(unit.id)?.total ?? 0,
        overdue: countOf.get(unit.id)?.overdue ?? 0,
      })),
      mayEdit: is(actor, 'office', 'administrator'),
    };
  });
}

/** Everyone of the place, with the units' names for their roles. */
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

/** One of them, and whether their account asks for a second factor. */
export async function loadPersonPage(app: SignedInContext, personId: string) {
  const { people, ...rest } = await loadPeoplePage(app);
  const person = people.find(({ id }) => id === personId);
  if (!person) throw new Refused(NO_SUCH_PERSON);
  const { secondFactor } = await app.auth.ownAccount({ ...app.actor, personId });
  return { ...rest, person, secondFactor };
}

export function loadSettingsPage({ database, actor }: SignedInContext) {
  return database.tenant(actor.jurisdictionId, async (tx) => {
    const [place] = await tx.select().from(jurisdictions).where(eq(jurisdictions.id, actor.jurisdictionId));
    const settings = { nearDays: NEAR_DAYS, ...place!.settings };
    return { place: { ...place!, settings }, mayEdit: is(actor, 'administrator') };
  });
}
