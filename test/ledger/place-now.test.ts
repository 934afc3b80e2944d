import { expect, test } from 'vitest';
import { addPerson as addPersonDeed } from '../../src/delivery/deeds/add-person.ts';
import { createUnit } from '../../src/delivery/deeds/create-unit.ts';
import { editUnit } from '../../src/delivery/deeds/edit-unit.ts';
import { perform } from '../../src/delivery/index.ts';
import { placeNow } from '../../src/server/loaders/place-now.ts';
import { addPerson, foundPlace } from '../auth/town.ts';
import { describeEachEngine } from '../database/harness.ts';

const NOW = new Date('2026-05-11T02:00:00Z');
const TODAY = '2026-05-11';

describeEachEngine('what is kept of a jurisdiction', (database) => {
  async function placeWithAdministrator(name: string) {
    const here = await foundPlace(database(), name);
    const actor = await addPerson(database(), here, { name: '管理员', roles: [{ role: 'administrator' }] });
    const ask = <T>(what: (place: Awaited<ReturnType<typeof placeNow>>) => Promise<T>) =>
      database().tenant(here, async (tx) => what(await placeNow(database(), tx, here)));
    const names = () => ask(async (place) => (await place.units()).map(({ nameZh }) => nameZh));
    const context = () => ({ database: database(), actor, now: () => NOW, requestId: null });
    return { ask, names, context };
  }

  test('is read once while nothing happens, and anew after every deed', async () => {
    const { ask, names, context } = await placeWithAdministrator('甲区');
    const made = await perform(context(), createUnit, { nameZh: '教育局' });
    const { unitId } = made.repeated ? { unitId: '' } : made.result;
    expect(await names()).toEqual(['教育局']);
    const same = await ask((place) => place.units());
    expect(await ask((place) => place.units())).toBe(same);

    await perform(context(), editUnit, { unitId, nameZh: '教育和体育局' });
    expect(await names()).toEqual(['教育和体育局']);

    const people = () => ask(async (place) => (await place.people(TODAY)).map(({ name }) => name));
    expect(await people()).toEqual(['管理员']);
    await perform(context(), addPersonDeed, { name: '高原', email: 'gao@jia.example' });
    expect((await people()).toSorted()).toEqual(['管理员', '高原'].toSorted());
  });

  test('is of one jurisdiction alone', async () => {
    const one = await placeWithAdministrator('乙区');
    const other = await placeWithAdministrator('丙区');
    await perform(one.context(), createUnit, { nameZh: '水务局' });
    expect(await one.names()).toEqual(['水务局']);
    expect(await other.names()).toEqual([]);
  });
});
