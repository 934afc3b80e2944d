import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { askExtension } from '../../src/delivery/deeds/ask-extension.ts';
import { assignMatter } from '../../src/delivery/deeds/assign-matter.ts';
import { closeMatter } from '../../src/delivery/deeds/close-matter.ts';
import { commentOnMatter } from '../../src/delivery/deeds/comment-on-matter.ts';
import { decideExtension } from '../../src/delivery/deeds/decide-extension.ts';
import { judgeConfidence } from '../../src/delivery/deeds/judge-confidence.ts';
import { reopenMatter } from '../../src/delivery/deeds/reopen-matter.ts';
import { reportProgress } from '../../src/delivery/deeds/report-progress.ts';
import { sendBackReport } from '../../src/delivery/deeds/send-back-report.ts';
import { setMilestones } from '../../src/delivery/deeds/set-milestones.ts';
import { setTargets } from '../../src/delivery/deeds/set-targets.ts';
import { signForMatter } from '../../src/delivery/deeds/sign-for-matter.ts';
import { submitForClosing } from '../../src/delivery/deeds/submit-for-closing.ts';
import { verifyMatter } from '../../src/delivery/deeds/verify-matter.ts';
import type { Actor } from '../../src/delivery/index.ts';
import { events, extensions, milestones, progressReports, targets, verifications } from '../../src/ledger/index.ts';
import { describeEachEngine } from '../database/harness.ts';
import { onDistrict } from './on-district.ts';

const FILE = { name: '验收单.pdf', sha256: 'a'.repeat(64), size: 12, mediaType: 'application/pdf', note: '' };

describeEachEngine('the way of a matter, from an extension to its end', (database) => {
  const { staff, unit, liaison, leader, day, on, act, refusalOf, wrongField, own, matter, ...district } =
    onDistrict(database);
  let matterId: string;
  let otherId: string;
  let targetId: string;
  let reportId: string;
  const stage = async () => (await matter(matterId)).stage;
  const progress = (value: string) => ({
    matterId,
    unitId: unit('industry'),
    asOf: day(),
    progress: '完成部分厂房主体。',
    values: [{ targetId, value }],
  });

  beforeAll(async () => {
    ({ matterId, otherId } = await district.register());
    ({ targetId, reportId } = await district.underWay(matterId));
  });

  test('more time is asked for, refused, asked for again and granted; the first date stays', async () => {
    on('2025-10-09');
    const ask = { matterId, requestedDue: '2026-03-31', reason: '汛期停工。', progress: '完成八成。' };
    expect(await refusalOf(liaison('planning'), askExtension, ask)).toBe('lead-unit-only');
    expect(await refusalOf(liaison('industry'), askExtension, { ...ask, requestedDue: '2025-12-31' })).toBe(
      'not-later',
    );
    expect(
      (await wrongField(liaison('industry'), askExtension, { ...ask, requestedDue: '2026-04-31' })).requestedDue,
    ).toBeDefined();
    expect(await refusalOf(staff().leader, decideExtension, { matterId, decision: 'granted', reason: '同意' })).toBe(
      'nothing-asked',
    );
    await act(liaison('industry'), askExtension, ask);
    expect(await refusalOf(leader('industry'), askExtension, ask)).toBe('asked-already');
    expect(await refusalOf(leader('industry'), submitForClosing, { matterId, statement: '完成。' })).toBe(
      'extension-waits',
    );
    expect(
      await refusalOf(leader('industry'), decideExtension, { matterId, decision: 'granted', reason: '同意' }),
    ).toBe('office-or-leader-only');
    const undecided = { matterId, decision: '', reason: '同意' };
    expect((await wrongField(staff().leader, decideExtension, undecided)).decision).toEqual({
      en: 'Choose one.',
      zh: '请选择。',
    });
    await act(staff().leader, decideExtension, { matterId, decision: 'refused', reason: '抓紧。' });
    expect((await matter(matterId)).due).toBe('2025-12-31');
    const dues = async () =>
      (await own<typeof targets.$inferSelect>(targets, eq(targets.matterId, matterId))).map(({ due }) => due);
    expect(new Set(await dues())).toEqual(new Set(['2025-12-31']));
    await act(liaison('industry'), askExtension, ask);
    const asker: Actor = {
      ...liaison('industry'),
      memberships: [...liaison('industry').memberships, { role: 'office', unitId: null }],
    };
    const grant = { matterId, decision: 'granted', reason: '同意。' };
    expect(await refusalOf(asker, decideExtension, grant)).toBe('second-person');
    expect(await refusalOf(staff().office, decideExtension, { ...grant, due: '2025-01-02' })).toBe('has-passed');
    await act(staff().office, decideExtension, {
      matterId,
      decision: 'granted',
      due: '2026-02-28',
      reason: '同意。',
    });
    expect(await matter(matterId)).toMatchObject({ due: '2026-02-28', originalDue: '2025-12-31', dueIsDefault: false });
    // What was to be reached by then has as long: else the matter would be overdue with its extension in hand.
    expect(new Set(await dues())).toEqual(new Set(['2026-02-28']));
    on('2026-03-02');
    expect(await refusalOf(liaison('industry'), askExtension, { ...ask, requestedDue: '2026-05-31' })).toBe(
      'due-has-passed',
    );
    const states = (await own<typeof extensions.$inferSelect>(extensions)).map(({ state }) => state).sort();
    expect(states).toEqual(['granted', 'refused']);
  });

  test('it is submitted, sent back to be done, submitted again, verified by another person and closed', async () => {
    const { office, verifier } = staff();
    expect(await refusalOf(liaison('industry'), submitForClosing, { matterId, statement: '完成。' })).toBe(
      'lead-unit-leader-only',
    );
    expect(await refusalOf(office, closeMatter, { matterId })).toBe('verify-first');
    await act(leader('industry'), submitForClosing, { matterId, statement: '已完成。' });
    expect(await stage()).toBe('submitted');
    expect(await refusalOf(liaison('industry'), reportProgress, progress('5'))).toBe('not-under-way');
    expect(await refusalOf(office, assignMatter, { matterId, leadUnitId: unit('trade'), due: '2026-12-31' })).toBe(
      'not-open',
    );
    const check = { matterId, method: 'on-site', grounds: '现场核查。' };
    const both: Actor = {
      ...leader('industry'),
      memberships: [...leader('industry').memberships, { role: 'office', unitId: null }],
    };
    expect(await refusalOf(both, verifyMatter, { ...check, decision: 'accepted', verdict: 'delivered' })).toBe(
      'second-person',
    );
    await act(verifier, verifyMatter, { ...check, decision: 'sent-back', grounds: '一栋未完工。' });
    expect(await matter(matterId)).toMatchObject({ stage: 'in-progress', outcome: null });

    await act(leader('industry'), reportProgress, progress('119000'));
    await act(leader('industry'), submitForClosing, { matterId, statement: '已整改。', files: [FILE] });
    expect(await refusalOf(verifier, verifyMatter, { ...check, decision: 'accepted' })).toBe('verdict-missing');
    expect(
      await refusalOf(leader('industry'), verifyMatter, { ...check, decision: 'accepted', verdict: 'partly' }),
    ).toBe('office-only');
    const silent = { ...check, decision: 'accepted', verdict: 'delivered' };
    expect(await refusalOf(verifier, verifyMatter, silent)).toBe('value-missing');
    const short = { ...check, decision: 'accepted', verdict: 'delivered', values: [{ targetId, value: '118500.25' }] };
    expect(await refusalOf(verifier, verifyMatter, short)).toBe('verdict-against-value');
    expect(await refusalOf(verifier, verifyMatter, { ...short, despite: 'no' })).toBe('verdict-against-value');
    await act(verifier, verifyMatter, {
      ...check,
      decision: 'accepted',
      verdict: 'partly',
      values: [{ targetId, value: '118500.25' }],
    });
    expect(await matter(matterId)).toMatchObject({ stage: 'verified', outcome: 'partly' });
    const [target] = await own<typeof targets.$inferSelect>(targets, eq(targets.id, targetId));
    expect(target).toMatchObject({ reportedValue: '119000', verifiedValue: '118500.25', verifiedOn: '2026-03-02' });
    expect(await refusalOf(office, setTargets, { matterId, targets: [] })).toBe('not-open');
    await act(office, closeMatter, { matterId });
    expect(await stage()).toBe('closed');
    expect(await refusalOf(office, closeMatter, { matterId })).toBe('closed-already');
    expect(await own(verifications)).toHaveLength(2);
  });

  test('nothing is accepted without evidence', async () => {
    on('2025-02-10');
    const input = { matterId: otherId };
    await act(staff().office, assignMatter, { ...input, leadUnitId: unit('trade'), due: '2025-12-31' });
    await act(liaison('trade'), signForMatter, input);
    expect(await refusalOf(leader('trade'), submitForClosing, { ...input, statement: '完成。' })).toBe('report-first');
    await act(leader('trade'), reportProgress, {
      ...input,
      unitId: unit('trade'),
      asOf: '2025-02-10',
      progress: '完成。',
    });
    await act(leader('trade'), submitForClosing, { ...input, statement: '完成。' });
    expect(
      await refusalOf(staff().verifier, verifyMatter, {
        ...input,
        decision: 'accepted',
        method: 'phone',
        verdict: 'delivered',
        grounds: '电话核实。',
      }),
    ).toBe('evidence-missing');
    on('2026-03-03');
  });

  test('it is reopened, judged and talked about; every deed is in the log', async () => {
    const { office, leader: chief } = staff();
    expect(await refusalOf(office, judgeConfidence, { matterId, confidence: 'probable', reason: '好' })).toBe(
      'closed-already',
    );
    expect(await refusalOf(leader('industry'), reopenMatter, { matterId, reason: '再来' })).toBe('office-only');
    await act(office, reopenMatter, { matterId, reason: '回访发现问题。' });
    expect(await matter(matterId)).toMatchObject({ stage: 'in-progress', outcome: null, closedAt: null });
    await act(chief, judgeConfidence, { matterId, confidence: 'feasible', reason: '时间偏紧。' });
    expect(
      await refusalOf(liaison('industry'), judgeConfidence, { matterId, confidence: 'probable', reason: '好' }),
    ).toBe('not-yours-to-judge');
    await act(liaison('planning'), commentOnMatter, { matterId, body: '配合事项已落实。' });
    expect(await refusalOf(liaison('health'), commentOnMatter, { matterId, body: '我也看看' })).toBe('no-such-matter');
    expect(await refusalOf(office, sendBackReport, { matterId, reportId, reason: '口径有误。' })).toBe('done');
    expect((await wrongField(office, commentOnMatter, { matterId, body: 'a\u0000b' })).body).toBeDefined();
    const told = await own<typeof events.$inferSelect>(events, eq(events.matterId, matterId));
    expect(told.map(({ matterVersion }) => matterVersion)).toEqual(told.map((_, index) => index + 1));
    expect((await matter(matterId)).version).toBe(told.length);
  });

  test('what was signed off and is sent back counts no more: the report before it does', async () => {
    const { office } = staff();
    const target = async () => {
      const [{ reportedValue, reportedOn }] = (await own<typeof targets.$inferSelect>(
        targets,
        eq(targets.id, targetId),
      )) as [typeof targets.$inferSelect];
      return [reportedValue, reportedOn];
    };
    const step = async () => (await own<typeof milestones.$inferSelect>(milestones))[0]!;
    // The one sent back above was not the newest.
    expect(await target()).toEqual(['119000', '2026-03-02']);
    await act(office, setMilestones, { matterId, milestones: [{ nameZh: '验收', due: '2026-03-20' }] });
    const milestonesDone = [{ milestoneId: (await step()).id, on: '2026-03-03' }];
    const { reportId: wrong } = (await act(leader('industry'), reportProgress, {
      ...progress('1190000'),
      milestonesDone,
    })) as { reportId: string };
    expect([await target(), (await step()).doneOn]).toEqual([['1190000', '2026-03-03'], '2026-03-03']);
    await act(office, sendBackReport, { matterId, reportId: wrong, reason: '多写了一个零。' });
    expect([await target(), (await step()).doneOn]).toEqual([['119000', '2026-03-02'], null]);
    const reports = await own<typeof progressReports.$inferSelect>(
      progressReports,
      eq(progressReports.matterId, matterId),
    );
    const last = reports.find(({ state }) => state === 'signed-off')!;
    await act(office, sendBackReport, { matterId, reportId: last.id, reason: '口径有误。' });
    expect(await target()).toEqual([null, null]);
    expect((await matter(matterId)).lastReportAt).toBeNull();
  });
});
