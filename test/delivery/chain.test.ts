import { eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { assignMatter } from '../../src/delivery/deeds/assign-matter.ts';
import { createMatters } from '../../src/delivery/deeds/create-matters.ts';
import { decideProposals } from '../../src/delivery/deeds/decide-proposals.ts';
import { editMatter } from '../../src/delivery/deeds/edit-matter.ts';
import { editProposal } from '../../src/delivery/deeds/edit-proposal.ts';
import { importEdition } from '../../src/delivery/deeds/import-edition.ts';
import { mergeProposals } from '../../src/delivery/deeds/merge-proposals.ts';
import { reportProgress } from '../../src/delivery/deeds/report-progress.ts';
import { returnMatter } from '../../src/delivery/deeds/return-matter.ts';
import { sendBackReport } from '../../src/delivery/deeds/send-back-report.ts';
import { setMilestones } from '../../src/delivery/deeds/set-milestones.ts';
import { setTargets } from '../../src/delivery/deeds/set-targets.ts';
import { signForMatter } from '../../src/delivery/deeds/sign-for-matter.ts';
import { signOffReport } from '../../src/delivery/deeds/sign-off-report.ts';
import { splitProposal } from '../../src/delivery/deeds/split-proposal.ts';
import { undoProposals } from '../../src/delivery/deeds/undo-proposals.ts';
import { type BadInput, Conflict } from '../../src/delivery/index.ts';
import {
  assignments,
  matterSources,
  matters,
  milestones,
  paces,
  progressReports,
  proposedUnits,
  targets,
} from '../../src/ledger/index.ts';
import { describeEachEngine } from '../database/harness.ts';
import { sampleReport } from '../engines/sample-report.ts';
import { onDistrict } from './on-district.ts';

const FILE = { name: '验收单.pdf', sha256: 'a'.repeat(64), size: 12, mediaType: 'application/pdf', note: '' };

describeEachEngine('the way of a matter, from the report to its progress', (database) => {
  const { staff, unit, liaison, leader, day, on, act, refusalOf, wrongField, own, matter, open } = onDistrict(database);
  let editionId: string;
  let matterId: string;
  const stage = async () => (await matter(matterId)).stage;

  test('a report is imported once, by those who may', async () => {
    const report = await sampleReport(2025);
    expect(await refusalOf(liaison('trade'), importEdition, report)).toBe('office-or-translator-only');
    const twice = await Promise.allSettled(
      [staff().translator, staff().office].map((actor) => act(actor, importEdition, report)),
    );
    editionId = twice.flatMap((one) => (one.status === 'fulfilled' ? [one.value as { editionId: string }] : []))[0]!
      .editionId;
    expect(twice.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { id: 'imported-before' } });
    expect(await refusalOf(staff().office, importEdition, report)).toBe('imported-before');
    expect((await open(editionId)).length).toBe(
      report.reading.items.filter(({ role }) => role === 'commitment').length,
    );
  });

  test('what was read is edited, split, merged, decided and undone', async () => {
    const { office } = staff();
    const [first, second, third] = await open(editionId);
    expect(
      await refusalOf(staff().translator, decideProposals, {
        editionId,
        ids: [first!.id],
        decision: 'accepted',
      }),
    ).toBe('office-only');
    expect(await refusalOf(office, decideProposals, { editionId, ids: [first!.id], decision: 'rejected' })).toBe(
      'reason-missing',
    );
    await act(office, editProposal, {
      editionId,
      id: first!.id,
      textZh: '地区生产总值增长 5.5% 左右',
      due: '2025-11-30',
    });
    const turned = { kind: 'level', comparator: '>=', name: '增速', value: '6', upper: '5', unit: '%' };
    const badly = act(office, editProposal, { editionId, id: first!.id, targets: [turned] });
    expect(await badly.catch((error: BadInput) => Object.keys(error.fields))).toEqual(['targets.0.upper']);
    const two = (await open(editionId)).find(({ textZh }) => textZh.split('、').length === 2)!;
    const { ids } = (await act(office, splitProposal, { editionId, id: two.id, parts: two.textZh.split('、') })) as {
      ids: string[];
    };
    expect(ids).toHaveLength(2);
    await act(office, mergeProposals, { editionId, ids: [second!.id, third!.id] });
    await act(office, undoProposals, { editionId });
    expect((await open(editionId)).map(({ id }) => id)).toEqual(
      expect.arrayContaining([second!.id, third!.id, ...ids]),
    );
    const stale = await act(office, editProposal, { editionId, id: first!.id, version: 1, textZh: '旧' }).catch(
      (e) => e,
    );
    expect(stale).toBeInstanceOf(Conflict);
    await act(office, undoProposals, { editionId });
    await act(office, undoProposals, { editionId });
    expect(await refusalOf(office, undoProposals, { editionId })).toBe('nothing-to-undo');
    const again = await open(editionId);
    expect(again.find(({ id }) => id === first!.id)).toMatchObject({ textZh: first!.textZh, due: first!.due });
    expect(again.map(({ id }) => id)).toContain(two.id);
  });

  test('a split loses no target, also where the number is printed in another form', async () => {
    const { office } = staff();
    const whole = (await open(editionId)).find(({ textZh }) => textZh.includes('新增产业空间'))!;
    expect(whole.targets.map(({ value }) => value)).toEqual(['120000']);
    const partsOf = async (...parts: string[]) => {
      const { ids } = (await act(office, splitProposal, { editionId, id: whole.id, parts })) as { ids: string[] };
      const made = new Map((await open(editionId)).map((one) => [one.id, one]));
      await act(office, undoProposals, { editionId });
      return ids.map((id) => made.get(id)!.targets.map(({ value }) => value));
    };
    expect(await partsOf('引进企业', '新增产业空间12万平方米')).toEqual([[], ['120000']]);
    expect(await partsOf('引进企业', '新增产业空间')).toEqual([['120000'], []]);
  });

  test('matters are made of what is accepted, all at once, with numbers for ever', async () => {
    const { office } = staff();
    expect(await refusalOf(office, createMatters, { editionId })).toBe('nothing-accepted');
    const some = (await open(editionId)).slice(0, 12);
    await act(office, decideProposals, { editionId, ids: some.map(({ id }) => id), decision: 'accepted' });
    expect(await act(office, createMatters, { editionId })).toEqual({ created: 12 });
    expect(
      await refusalOf(office, decideProposals, { editionId, ids: [some[0]!.id], decision: 'rejected', reason: '无' }),
    ).toBe('is-a-matter');
    expect(await refusalOf(office, undoProposals, { editionId })).toBe('nothing-to-undo');
    const made = await own<typeof matters.$inferSelect>(matters);
    expect(made.map(({ number }) => number).sort()).toEqual(
      Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(4, '0')}`),
    );
    expect(await own(matterSources)).toHaveLength(12);
    const chosen = made.find(({ titleZh }) => titleZh.includes('新增产业空间'))!;
    matterId = chosen.id;
    expect(chosen).toMatchObject({ stage: 'registered', due: '2025-12-31', dueIsDefault: true });
    const [one, ...others] = await open(editionId);
    const elsewhere = others.find(({ segmentId, leadUnitId }) => segmentId !== one!.segmentId && leadUnitId)!;
    const ids = [one!.id, elsewhere.id];
    await act(office, editProposal, { editionId, id: elsewhere.id, due: '2025-06-30', project: '惠民实事' });
    await act(office, undoProposals, { editionId });
    const undone = (await open(editionId)).find((proposal) => proposal.id === elsewhere.id)!;
    expect([undone.due, undone.project]).toEqual([elsewhere.due, elsewhere.project]);
    await act(office, editProposal, { editionId, id: elsewhere.id, due: '2025-06-30' });
    const { id } = (await act(office, mergeProposals, { editionId, ids })) as { id: string };
    const whole = (await open(editionId)).find((proposal) => proposal.id === id)!;
    expect(whole.due).toBe([one!.due, '2025-06-30'].filter(Boolean).sort()[0]);
    expect(whole.leadUnitId).toBe(one!.leadUnitId ?? elsewhere.leadUnitId);
    const chosenUnits = { leadUnitId: unit('trade'), supportUnitIds: [unit('planning')] };
    await act(office, editProposal, { editionId, id, ...chosenUnits });
    await act(office, decideProposals, { editionId, ids: [id], decision: 'accepted' });
    await act(office, createMatters, { editionId });
    const merged = (await own<typeof matters.$inferSelect>(matters)).find(({ number }) => number === '2025-0013')!;
    // Merged from two sentences, it stands on both, each with its own words.
    const sources = await own<typeof matterSources.$inferSelect>(matterSources, eq(matterSources.matterId, merged.id));
    expect(sources.map(({ segmentId }) => segmentId)).toEqual([one!.segmentId, elsewhere.segmentId]);
    expect(sources.map(({ itemIds }) => itemIds)).toEqual([one!.itemIds, elsewhere.itemIds]);
    for (const { quoteZh, zhSpans } of sources) for (const { text } of zhSpans) expect(quoteZh).toContain(text.trim());
    expect(sources.every(({ zhSpans }) => zhSpans.length === 1)).toBe(true);

    // What a person chose while confirming is proposed first; not again to the unit that returned it.
    const proposed = () =>
      database().tenant(office.jurisdictionId, async (tx) =>
        (await proposedUnits(tx, office.jurisdictionId, [merged.id])).get(merged.id),
      );
    const first = await proposed();
    expect(first!.lead[0]!.unitId).toBe(unit('trade'));
    expect(first!.lead.length).toBeGreaterThan(1);
    expect(first!.supportUnitIds).toEqual([unit('planning')]);
    await act(office, assignMatter, { matterId: merged.id, ...chosenUnits, due: '2025-12-31' });
    await act(liaison('trade'), returnMatter, { matterId: merged.id, reason: '不属于本单位职责。' });
    expect((await proposed())!.lead).toEqual(first!.lead.slice(1));
  });

  test('it is assigned, returned, assigned again and signed for', async () => {
    const { office } = staff();
    const give = { matterId, leadUnitId: unit('trade'), supportUnitIds: [unit('planning')], due: '2025-12-31' };
    expect(await refusalOf(liaison('trade'), signForMatter, { matterId })).toBe('no-such-matter');
    expect(await refusalOf(staff().leader, assignMatter, give)).toBe('office-only');
    expect(await refusalOf(office, assignMatter, { ...give, due: '2025-01-20' })).toBe('due-in-the-past');
    expect((await wrongField(office, assignMatter, { ...give, due: '2025-02-30' })).due?.en).toContain('no such day');
    expect((await wrongField(office, assignMatter, { ...give, due: '31.12.2025' })).due?.zh).toContain('2026-06-30');
    expect(await refusalOf(office, assignMatter, { ...give, leadUnitId: uuid() })).toBe('no-such-unit');
    expect(await refusalOf(office, assignMatter, { ...give, matterId: uuid() })).toBe('no-such-matter');
    expect(await stage()).toBe('registered');

    await act(office, assignMatter, give);
    expect(await stage()).toBe('assigned');
    expect((await wrongField(liaison('trade'), returnMatter, { matterId, reason: ' ' })).reason).toBeDefined();
    await act(liaison('trade'), returnMatter, { matterId, reason: '不属于本单位职责。' });
    expect(await matter(matterId)).toMatchObject({ stage: 'returned', leadUnitId: null });
    expect(await refusalOf(liaison('trade'), signForMatter, { matterId })).toBe('no-such-matter');

    await act(office, assignMatter, { ...give, leadUnitId: unit('industry') });
    expect(await refusalOf(office, signForMatter, { matterId })).toBe('not-your-unit');
    expect(await refusalOf(liaison('industry'), reportProgress, progress('10'))).toBe('sign-first');
    await act(liaison('planning'), signForMatter, { matterId });
    expect(await stage()).toBe('assigned');
    await act(liaison('industry'), signForMatter, { matterId });
    expect(await stage()).toBe('signed-for');
    expect(await refusalOf(leader('industry'), signForMatter, { matterId })).toBe('signed-already');
    const parts = await own<typeof assignments.$inferSelect>(assignments, eq(assignments.matterId, matterId));
    const states = parts.map(({ state }) => state).sort();
    expect(states).toEqual(['returned', 'signed-for', 'signed-for']);
  });

  let targetId: string;
  let stepId: string;
  const progress = (value: string, more: object = {}) => ({
    matterId,
    unitId: unit('industry'),
    asOf: day(),
    progress: '完成部分厂房主体。',
    values: targetId ? [{ targetId, value }] : [],
    ...more,
  });

  test('it gets targets and milestones', async () => {
    const { office } = staff();
    const [read] = await own<typeof targets.$inferSelect>(targets, eq(targets.matterId, matterId));
    targetId = read!.id;
    expect(read).toMatchObject({ value: '120000', unit: 'm2' });
    const wanted = { ...read, baseline: '0', value: '120000.50' };
    expect(
      (await wrongField(office, setTargets, { matterId, targets: [{ ...wanted, value: '12,5' }] }))['targets.0.value']
        ?.zh,
    ).toContain('点号');
    expect(await refusalOf(office, setTargets, { matterId, targets: [{ ...wanted, due: '2024-12-31' }] })).toBe(
      'due-before-start',
    );
    for (const [wrong, field, says] of [
      [{ upper: '10', value: '15' }, 'upper', 'The upper value is below the value.'],
      [{ kind: 'cumulative', value: '-5' }, 'value', 'What adds up over the year cannot come to less than 0.'],
    ] as const)
      expect(
        (await wrongField(office, setTargets, { matterId, targets: [{ ...wanted, ...wrong }] }))[`targets.0.${field}`]!
          .en,
      ).toBe(says);
    expect(await refusalOf(leader('industry'), setTargets, { matterId, targets: [] })).toBe('office-only');
    const nodes = (...days: string[]) => days.map((periodEnd) => ({ periodEnd, expected: '30000.125' }));
    const planned = (trajectory: unknown) => ({ matterId, targets: [{ ...wanted, trajectory }] });
    for (const days of [['2024-12-31'], ['2026-01-01'], ['2025-06-30', '2025-06-30']])
      expect(await refusalOf(office, setTargets, planned(nodes(...days)))).toBe('node-outside');
    await act(office, setTargets, planned(nodes('2025-09-30', '2025-06-30')));
    const { trajectory: _said, ...unplanned } = wanted;
    await act(office, setTargets, { matterId, targets: [unplanned], reason: '按规划核定' });
    const [kept] = await own<typeof targets.$inferSelect>(targets, eq(targets.id, targetId));
    expect(kept!.trajectory).toEqual(nodes('2025-06-30', '2025-09-30'));
    await act(office, setTargets, planned([]));
    const steps = [
      { nameZh: '开工', due: '2025-04-30' },
      { nameZh: '封顶', due: '2025-10-31' },
    ];
    const pace = async () => (await own<typeof paces.$inferSelect>(paces, eq(paces.matterId, matterId)))[0]!.state;
    await act(office, setMilestones, { matterId, milestones: [{ nameZh: '立项', due: '2025-01-20' }] });
    expect(await pace()).toBe('overdue');
    const weighing = (weight: string) => ({ matterId, milestones: [{ ...steps[0], weight }, steps[1]] });
    for (const weight of ['-1', '－0.5'])
      expect((await wrongField(office, setMilestones, weighing(weight)))['milestones.0.weight']?.en).toBe(
        'A weight cannot be less than 0.',
      );
    await act(office, setMilestones, { matterId, milestones: steps });
    expect(await pace()).not.toBe('overdue');
    const [target] = await own<typeof targets.$inferSelect>(targets, eq(targets.id, targetId));
    expect(target).toMatchObject({ value: '120000.50', originalValue: '120000', unit: 'm2' });
    const laid = await own<typeof milestones.$inferSelect>(milestones, eq(milestones.retired, false));
    expect(laid).toHaveLength(2);
    stepId = laid.find(({ nameZh }) => nameZh === '开工')!.id;
    expect(await stage()).toBe('signed-for');
  });

  test('progress is reported, sent back, reported again and signed off', async () => {
    on('2025-05-06');
    expect(await refusalOf(liaison('trade'), reportProgress, progress('1'))).toBe('no-such-matter');
    expect((await wrongField(liaison('industry'), reportProgress, progress('3,5')))['values.0.value']?.en).toContain(
      'point',
    );
    expect(await refusalOf(liaison('industry'), reportProgress, progress('1', { asOf: '2025-05-07' }))).toBe(
      'as-of-in-the-future',
    );
    expect(await refusalOf(liaison('industry'), reportProgress, progress('1', { unitId: unit('planning') }))).toBe(
      'not-your-unit',
    );
    const request = uuid();
    const first = (await act(liaison('industry'), reportProgress, progress('１２,０００'), request)) as {
      reportId: string;
    };
    expect(await act(liaison('industry'), reportProgress, progress('12000'), request)).toBe('repeated');
    expect(await own(progressReports)).toHaveLength(1);
    expect(await refusalOf(liaison('industry'), reportProgress, progress('13000'))).toBe('report-waits');
    expect(await stage()).toBe('signed-for');
    expect(await refusalOf(liaison('industry'), signOffReport, { matterId, reportId: first.reportId })).toBe(
      'unit-leader-only',
    );
    const back = { matterId, reportId: first.reportId, reason: '数字不对。' };
    expect(await refusalOf(liaison('planning'), sendBackReport, back)).toBe('not-yours-to-send-back');
    // Who wrote it takes it back, as long as nobody has signed it.
    await act(liaison('industry'), sendBackReport, back);
    expect(await refusalOf(liaison('industry'), sendBackReport, back)).toBe('not-yours-to-send-back');
    expect(await refusalOf(leader('industry'), signOffReport, { matterId, reportId: first.reportId })).toBe(
      'no-waiting-report',
    );
    const second = (await act(
      liaison('industry'),
      reportProgress,
      progress('36000', {
        replaces: first.reportId,
        milestonesDone: [{ milestoneId: stepId, on: '2025-04-20' }],
        files: [FILE],
      }),
    )) as { reportId: string };
    await act(leader('industry'), signOffReport, { matterId, reportId: second.reportId });
    expect(await stage()).toBe('in-progress');
    const [target] = await own<typeof targets.$inferSelect>(targets, eq(targets.id, targetId));
    expect(target).toMatchObject({ reportedValue: '36000', reportedOn: '2025-05-06', verifiedValue: null });
    const [step] = await own<typeof milestones.$inferSelect>(milestones, eq(milestones.id, stepId));
    expect(step!.doneOn).toBe('2025-04-20');
  });

  test('who edits an older version is told what changed', async () => {
    const { office } = staff();
    const { version } = await matter(matterId);
    const edit = { matterId, version, titleZh: '新增产业空间12万平方米（含二期）' };
    const request = uuid();
    await act(office, editMatter, edit, request);
    // The same form once more, with the version that it made older itself.
    expect(await act(office, editMatter, edit, request)).toBe('repeated');
    const conflict = await act(office, editMatter, { matterId, version, titleZh: '另一个名称' }).catch(
      (error) => error,
    );
    expect(conflict).toBeInstanceOf(Conflict);
    expect((conflict as Conflict).changes).toMatchObject([
      { kind: 'edit-matter', personId: office.personId, data: { titleZh: '新增产业空间12万平方米（含二期）' } },
    ]);
    expect((await matter(matterId)).titleZh).toContain('二期');
    // Two at the same moment with the same version: one is done, the other is told.
    const now = (await matter(matterId)).version;
    const both = await Promise.allSettled(
      ['甲', '乙'].map((titleZh) => act(office, editMatter, { matterId, version: now, titleZh })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
