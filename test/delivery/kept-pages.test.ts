import { beforeAll, expect, test } from 'vitest';
import { assignMatter } from '../../src/delivery/deeds/assign-matter.ts';
import { changeSettings } from '../../src/delivery/deeds/change-settings.ts';
import { reportProgress } from '../../src/delivery/deeds/report-progress.ts';
import { signForMatter } from '../../src/delivery/deeds/sign-for-matter.ts';
import { signOffReport } from '../../src/delivery/deeds/sign-off-report.ts';
import type { Actor } from '../../src/delivery/index.ts';
import { loadTodayPage } from '../../src/server/loaders/today-page.ts';
import { describeEachEngine } from '../database/harness.ts';
import { onDistrict } from './on-district.ts';

describeEachEngine('what the page Today keeps', (database) => {
  const { staff, unit, liaison, leader, day, on, act, ...district } = onDistrict(database);
  let matterId: string;
  let reportId: string;

  const today = (actor: Actor) =>
    loadTodayPage(
      {
        database: database(),
        actor: { ...actor, jurisdiction: { zh: '云河区', en: 'Yunhe District' } },
        now: () => new Date(`${day()}T01:00:00Z`),
      } as Parameters<typeof loadTodayPage>[0],
      null,
    );
  /** The lists in which the matter waits for somebody. */
  const listsOf = async (actor: Actor) =>
    (await today(actor)).lists.filter(({ rows }) => rows.some(({ id }) => id === matterId)).map(({ name }) => name);

  beforeAll(async () => {
    ({ otherId: matterId } = await district.register());
  });

  test('is the same until something happens, and then is not', async () => {
    expect(await listsOf(staff().office)).toEqual(['toAssign']);
    expect(await today(staff().office)).toBe(await today(staff().office));
    await act(staff().office, assignMatter, { matterId, leadUnitId: unit('industry'), due: '2025-12-31' });
    expect(await listsOf(staff().office)).not.toContain('toAssign');
    expect(await listsOf(liaison('industry'))).toEqual(['toSign']);
    await act(liaison('industry'), signForMatter, { matterId });
    expect(await listsOf(liaison('industry'))).not.toContain('toSign');
  });

  test('is nobody else’s: another unit sees nothing of it, a leader what waits for a leader', async () => {
    const said = { unitId: unit('industry'), asOf: day(), progress: '已完成招标。', values: [] };
    ({ reportId } = (await act(liaison('industry'), reportProgress, { matterId, ...said })) as { reportId: string });
    expect(await listsOf(leader('industry'))).toContain('toSignOff');
    expect(await listsOf(liaison('industry'))).not.toContain('toSignOff');
    expect(await listsOf(liaison('planning'))).toEqual([]);
  });

  test('follows the settings and the day', async () => {
    await act(leader('industry'), signOffReport, { matterId, reportId });
    const before = await today(staff().office);
    expect(await today(staff().office)).toBe(before);
    await act(staff().administrator, changeSettings, { nearDays: '360' });
    expect(await today(staff().office)).not.toBe(before);
    expect((await today(staff().office)).on).toBe(day());
    on('2025-02-03');
    expect((await today(staff().office)).on).toBe('2025-02-03');
  });
});
