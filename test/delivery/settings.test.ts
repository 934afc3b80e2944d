import { expect, test } from 'vitest';
import { changeSettings } from '../../src/delivery/deeds/change-settings.ts';
import { defaultDueIn } from '../../src/delivery/facts/default-due.ts';
import { jurisdictions } from '../../src/ledger/index.ts';
import { describeEachEngine } from '../database/harness.ts';
import { onDistrict } from './on-district.ts';

describeEachEngine('the settings of a place', (database) => {
  const { staff, act, wrongField } = onDistrict(database);

  const change = (input: unknown) => act(staff().administrator, changeSettings, input);
  const settings = async () =>
    (await database().owner((tx) => tx.select({ settings: jurisdictions.settings }).from(jurisdictions)))[0]!.settings;
  const dueIn = (year: number) => {
    const { jurisdictionId } = staff().administrator;
    return database().tenant(jurisdictionId, (tx) => defaultDueIn(tx, jurisdictionId, year));
  };

  test('left empty, the default date and the days before are unset, and each leaves the other as it is', async () => {
    await change({ defaultDue: '06-30', nearDays: '0' });
    expect(await settings()).toMatchObject({ defaultDue: '06-30', nearDays: 0 });
    expect(await dueIn(2031)).toBe('2031-06-30');
    await change({ defaultDue: '' });
    expect(await settings()).toMatchObject({ nearDays: 0 });
    expect(await settings()).not.toHaveProperty('defaultDue');
    expect(await dueIn(2031)).toBe('2031-12-31');
    await change({ nearDays: '' });
    expect(await settings()).not.toHaveProperty('nearDays');
  });

  test.each([
    ['defaultDue', '02-29'],
    ['defaultDue', '6-30'],
    ['nearDays', '-1'],
    ['nearDays', '1.5'],
    ['nearDays', '367'],
  ])('%s cannot be %s, and nothing of the form is saved', async (field, value) => {
    const before = await settings();
    const fields = await wrongField(staff().administrator, changeSettings, { staleDays: '99', [field]: value });
    expect(Object.keys(fields)).toEqual([field]);
    expect(fields[field]!.zh).toMatch(/\p{Script=Han}/u);
    expect(await settings()).toEqual(before);
  });
});
