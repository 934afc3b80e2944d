import { eq } from 'drizzle-orm';
import { NO_SUCH_PERSON } from '../../delivery/facts/admin-facts.ts';
import { dayIn, is, Refused } from '../../delivery/index.ts';
import { DEFAULT_RULES } from '../../delivery/pace/index.ts';
import { countGroups, jurisdictions, listPeople, listUnits, OPEN_STAGES } from '../../ledger/index.ts';
import type { SignedInContext } from '../app-context.ts';
import { inTree } from './unit-tree.ts';
import { NEAR_DAYS } from './waiting-lists.ts';

/** Whether one of some words holds what is looked for; looking for nothing finds all. */
const holds = (words: readonly string[], sought: string) =>
  words.some((one) => one.toLowerCase().includes(sought.trim().toLowerCase()));

/** Every unit with what it is known by and how many open matters it leads; only those found by `sought`, if given. */
export function loadUnitsPage({ database, actor }: SignedInContext, sought = '') {
  return database.tenant(actor.jurisdictionId, async (tx) => {
    const { groups } = await countGroups(tx, actor.jurisdictionId, { stages: OPEN_STAGES });
    const countOf = new Map(groups.unit.map((one) => [one.key, one]));
    const all = inTree(await listUnits(tx, actor.jurisdictionId));
    return {
      /** All of them, to choose from. */
      all: all.map(({ id, nameZh, nameEn }) => ({ id, nameZh, nameEn })),
      units: all
        .filter(({ nameZh, nameEn, aliases, duties }) => holds([nameZh, nameEn, ...aliases, ...duties], sought))
        .map(({ jurisdictionId: _place, createdAt: _at, ...unit }) => ({
          ...unit,
          open: countOf.get(unit.id)?.total ?? 0,
          overdue: countOf.get(unit.id)?.overdue ?? 0,
        })),
      mayEdit: is(actor, 'office', 'administrator'),
    };
  });
}

/** Everyone of the place by name, with the units' names for their roles; only those found by `sought`, if given. */
export function loadPeoplePage({ database, actor, now }: SignedInContext, sought = '') {
  return database.tenant(actor.jurisdictionId, async (tx) => {
    const units = (await listUnits(tx, actor.jurisdictionId)).map(({ id, nameZh, nameEn, aliases, active }) => ({
      id,
      zh: nameZh,
      en: nameEn || nameZh,
      names: [nameZh, nameEn, ...aliases],
      active,
    }));
    const nameOf = new Map(units.map(({ id, zh, en }) => [id, `${zh} ${en}`]));
    const everyone = await listPeople(tx, actor.jurisdictionId, dayIn(actor.timeZone, now()));
    return {
      people: everyone
        .filter(({ name, post, email, phone, memberships }) =>
          holds([name, post, email, phone, ...memberships.map(({ unitId }) => nameOf.get(unitId ?? '') ?? '')], sought),
        )
        // By the sound of the name, as a Chinese list of names is ordered.
        .sort((a, b) => a.name.localeCompare(b.name, 'zh'))
        .map(({ jurisdictionId: _place, userId, createdAt: _at, ...person }) => ({
          ...person,
          hasAccount: userId !== null,
        })),
      units,
      administrator: is(actor, 'administrator'),
    };
  });
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
    const { staleAfterMonths } = DEFAULT_RULES;
    return { place: { ...place!, settings }, staleAfterMonths, mayEdit: is(actor, 'administrator') };
  });
}
