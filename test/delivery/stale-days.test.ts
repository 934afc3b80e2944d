import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { changeSettings } from '../../src/delivery/deeds/change-settings.ts';
import { loadMatterFacts } from '../../src/delivery/facts/matter-facts.ts';
import { computePace, paceRulesOf } from '../../src/delivery/index.ts';
import { paces } from '../../src/ledger/index.ts';
import { describeEachEngine } from '../database/harness.ts';
import { onDistrict } from './on-district.ts';

describeEachEngine('how old a report may be', (database) => {
  const { staff, on, act, own, wrongField, ...district } = onDistrict(database);
  let matterId: string;

  const kept = async () => (await own<typeof paces.$inferSelect>(paces, eq(paces.matterId, matterId)))[0]!.state;
  /** As the page of the matter shows it. */
  const shown = (day: string) => {
    const actor = staff().office;
    return database().tenant(actor.jurisdictionId, async (tx) => {
      const facts = await loadMatterFacts(tx, actor, matterId, { lock: false });
      return computePace(facts, day, await paceRulesOf(tx, actor.jurisdictionId)).state;
    });
  };

  beforeAll(async () => {
    ({ matterId } = await district.register());
    await district.underWay(matterId);
  });

  test('is a quarter and a month, or what the settings of the place say; the ledger says so at once', async () => {
    // Its report is as of 6 May.
    on('2025-09-08');
    expect(await shown('2025-09-08')).toBe('stale');
    await act(staff().administrator, changeSettings, { staleDays: '150' });
    expect(await shown('2025-09-08')).not.toBe('stale');
    expect(await kept()).toBe(await shown('2025-09-08'));
    // Left empty, it is not set any more; a name cannot be.
    await act(staff().administrator, changeSettings, { staleDays: '' });
    expect(await kept()).toBe('stale');
    for (const field of ['nameZh', 'nameEn', 'timeZone'])
      expect(Object.keys(await wrongField(staff().administrator, changeSettings, { [field]: '' }))).toEqual([field]);
    await act(staff().administrator, changeSettings, { staleDays: '30' });
    expect(await kept()).toBe('stale');
    expect(await shown('2025-06-05')).not.toBe('stale');
    expect(await shown('2025-06-06')).toBe('stale');
  });
});
