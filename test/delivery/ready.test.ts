import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { askExtension } from '../../src/delivery/deeds/ask-extension.ts';
import { assignMatter } from '../../src/delivery/deeds/assign-matter.ts';
import { reportProgress } from '../../src/delivery/deeds/report-progress.ts';
import { setMilestones } from '../../src/delivery/deeds/set-milestones.ts';
import { setTargets } from '../../src/delivery/deeds/set-targets.ts';
import { signForMatter } from '../../src/delivery/deeds/sign-for-matter.ts';
import { signOffReport } from '../../src/delivery/deeds/sign-off-report.ts';
import { submitForClosing } from '../../src/delivery/deeds/submit-for-closing.ts';
import { withdrawExtension } from '../../src/delivery/deeds/withdraw-extension.ts';
import { type Actor, refreshPaces } from '../../src/delivery/index.ts';
import { targets } from '../../src/ledger/index.ts';
import { type WaitingList, waitingFor } from '../../src/server/loaders/waiting-lists.ts';
import { describeEachEngine } from '../database/harness.ts';
import { onDistrict } from './on-district.ts';

const LISTS = ['toSubmit', 'pressing', 'toReport', 'inHand'] as const satisfies readonly WaitingList[];

describeEachEngine('what a unit could submit for closing', (database) => {
  const { staff, unit, liaison, leader, day, on, act, own, ...district } = onDistrict(database);
  let measured: string;
  let plain: string;
  let targetId: string;

  /** In which of these lists a matter stands for somebody. */
  const listsOf = (actor: Actor, matterId: string) =>
    database().tenant(actor.jurisdictionId, async (tx) => {
      const find = waitingFor(tx, { ...actor, jurisdiction: { zh: '云河区', en: 'Yunhe District' } }, day());
      const found = [];
      for (const name of LISTS) if ((await find(name)).some(({ id }) => id === matterId)) found.push(name);
      return found;
    });
  const report = async (matterId: string, value: string | null) => {
    const said = { unitId: unit('industry'), asOf: day(), progress: '完成情况见附表。' };
    const values = value ? [{ targetId, value }] : [];
    return (await act(liaison('industry'), reportProgress, { matterId, ...said, values })) as { reportId: string };
  };

  beforeAll(async () => {
    ({ matterId: measured, otherId: plain } = await district.register());
    ({ targetId } = await district.underWay(measured));
    await act(staff().office, assignMatter, { matterId: plain, leadUnitId: unit('industry'), due: '2025-12-31' });
    await act(liaison('industry'), signForMatter, { matterId: plain });
  });

  test('what is reached is ready once its report is signed off and nothing else waits', async () => {
    const [lead, other] = [leader('industry'), leader('planning')];
    expect(await listsOf(lead, measured)).toEqual(['pressing']);
    const [target] = await own<typeof targets.$inferSelect>(targets, eq(targets.id, targetId));
    const { reportId } = await report(measured, target!.value);
    expect(await listsOf(lead, measured)).not.toContain('toSubmit');
    await act(lead, signOffReport, { matterId: measured, reportId });
    expect(await listsOf(lead, measured)).toEqual(['toSubmit']);
    expect(await listsOf(liaison('industry'), measured)).toEqual(['toSubmit']);
    // A unit that helps submits nothing.
    expect(await listsOf(other, measured)).toEqual([]);

    await act(lead, askExtension, {
      matterId: measured,
      requestedDue: '2026-03-31',
      reason: '汛期。',
      progress: '全部。',
    });
    expect(await listsOf(lead, measured)).not.toContain('toSubmit');
    await act(lead, withdrawExtension, { matterId: measured, reason: '' });
    expect(await listsOf(lead, measured)).toEqual(['toSubmit']);
    await act(lead, submitForClosing, { matterId: measured, statement: '已全部完成。' });
    expect(await listsOf(lead, measured)).toEqual([]);
  });

  test('what nothing measures is ready when its date is near, and then presses no more', async () => {
    const lead = leader('industry');
    expect(await listsOf(liaison('industry'), plain)).toEqual(['toReport']);
    const first = await report(plain, null);
    // What a unit has told is owed no more while its leader has not signed it off.
    expect(await listsOf(liaison('industry'), plain)).toEqual(['pressing']);
    await act(lead, signOffReport, { matterId: plain, reportId: first.reportId });
    await act(staff().office, setTargets, { matterId: plain, targets: [], reason: '无量化要求。' });
    await act(staff().office, setMilestones, { matterId: plain, milestones: [], reason: '无节点。' });
    const { reportId } = await report(plain, null);
    await act(lead, signOffReport, { matterId: plain, reportId });
    expect(await listsOf(lead, plain)).toEqual(['inHand']);
    for (const near of ['2025-12-20', '2026-01-10']) {
      on(near);
      await refreshPaces(database(), lead.jurisdictionId, near);
      expect(await listsOf(lead, plain)).toEqual(['toSubmit']);
    }
    // What is measured and not reached is late, and not ready.
    on('2025-12-20');
    const milestones = [{ nameZh: '竣工验收', due: '2025-12-30' }];
    await act(staff().office, setMilestones, { matterId: plain, milestones, reason: '补充节点。' });
    expect(await listsOf(lead, plain)).toEqual(['pressing']);
  });
});
