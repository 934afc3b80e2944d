import { eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { addSource } from '../../src/delivery/deeds/add-source.ts';
import { askExtension } from '../../src/delivery/deeds/ask-extension.ts';
import { assignMatter } from '../../src/delivery/deeds/assign-matter.ts';
import { createMatters } from '../../src/delivery/deeds/create-matters.ts';
import { decideExtension } from '../../src/delivery/deeds/decide-extension.ts';
import { decideProposals } from '../../src/delivery/deeds/decide-proposals.ts';
import { importEdition } from '../../src/delivery/deeds/import-edition.ts';
import { mergeMatter } from '../../src/delivery/deeds/merge-matter.ts';
import { reopenMatter } from '../../src/delivery/deeds/reopen-matter.ts';
import { reportProgress } from '../../src/delivery/deeds/report-progress.ts';
import { setAside } from '../../src/delivery/deeds/set-aside.ts';
import { signForMatter } from '../../src/delivery/deeds/sign-for-matter.ts';
import { signOffReport } from '../../src/delivery/deeds/sign-off-report.ts';
import { submitForClosing } from '../../src/delivery/deeds/submit-for-closing.ts';
import { verifyMatter } from '../../src/delivery/deeds/verify-matter.ts';
import { withdrawExtension } from '../../src/delivery/deeds/withdraw-extension.ts';
import { withdrawSource } from '../../src/delivery/deeds/withdraw-source.ts';
import { withdrawSubmission } from '../../src/delivery/deeds/withdraw-submission.ts';
import { Conflict, refreshPaces } from '../../src/delivery/index.ts';
import {
  countGroups,
  events,
  extensions,
  findAskedExtensions,
  findPressing,
  findSameBefore,
  findSubmitted,
  findUnsigned,
  findUnsignedReports,
  jurisdictions,
  matterSources,
  matters,
  paces,
  progressReports,
  proposals,
  readMerges,
  readSources,
  readWholeMatters,
  setAsides,
  submissions,
} from '../../src/ledger/index.ts';
import type { Connection } from '../../src/platform/database/database.ts';
import { mergesOf } from '../../src/server/loaders/matter-merges.ts';
import { describeEachEngine } from '../database/harness.ts';
import { sampleReport } from '../engines/sample-report.ts';
import { onDistrict } from './on-district.ts';

const NUMBERS = ['total', 'closed', 'overdue', 'delivered', 'notDelivered', 'aside', 'silent'] as const;
const PLACE = { zh: '云河区', en: 'Yunhe District' };
const WHY = { decidedBy: '区政府第 12 次常务会议', reason: '上级规划调整，不再实施。' };

describeEachEngine('what is taken back, set aside or merged', (database) => {
  const { staff, unit, liaison, leader, day, on, act, refusalOf, wrongField, own, matter, open, ...district } =
    onDistrict(database);
  let editionId: string;
  let matterId: string;
  let otherId: string;
  const here = () => staff().office.jurisdictionId;
  const asked = <T>(question: (tx: Connection, place: string) => Promise<T>) =>
    database().owner((tx) => question(tx, here()));
  const counts = async () => {
    const { groups } = await asked((tx, place) => countGroups(tx, place, { year: 2025 }));
    return Object.fromEntries(NUMBERS.map((key) => [key, groups.type.reduce((sum, row) => sum + row[key], 0)]));
  };
  const sourcesOf = (id: string) => asked((tx, place) => readSources(tx, place, id));
  const numberOf = async (id: string) => (await matter(id)).number;
  const told = async (id: string) =>
    (await own<typeof events.$inferSelect>(events, eq(events.matterId, id))).sort((a, b) => a.seq - b.seq);
  /** What waits for anybody, by the ids of the matters. */
  const waiting = async () => {
    const units = ['industry', 'planning', 'trade'].map(unit);
    return asked(async (tx, place) =>
      [
        await findUnsigned(tx, place, units),
        await findUnsignedReports(tx, place, units),
        await findAskedExtensions(tx, place),
        await findSubmitted(tx, place),
        await findPressing(tx, place, null, '2026-12-31'),
      ].map((list) => list.map(({ id }) => id)),
    );
  };

  beforeAll(async () => {
    ({ editionId, matterId, otherId } = await district.register());
    await district.underWay(matterId);
  });

  test('a request for more time is taken back by the unit that asked, and can be made again', async () => {
    const ask = { matterId, requestedDue: '2026-03-31', reason: '汛期停工。', progress: '完成八成。' };
    const back = { matterId, reason: '' };
    expect(await refusalOf(liaison('industry'), withdrawExtension, back)).toBe('nothing-asked');
    await act(liaison('industry'), askExtension, ask);
    for (const actor of [liaison('planning'), staff().office, staff().leader])
      expect(await refusalOf(actor, withdrawExtension, back)).toBe('asking-unit-only');
    await act(leader('industry'), withdrawExtension, back);
    expect(await refusalOf(staff().office, decideExtension, { matterId, decision: 'granted', reason: '同意' })).toBe(
      'nothing-asked',
    );
    await act(liaison('industry'), askExtension, ask);
    await act(liaison('industry'), withdrawExtension, { matterId, reason: '可以按期完成。' });
    expect((await matter(matterId)).due).toBe('2025-12-31');
    const kept = (await own<typeof extensions.$inferSelect>(extensions)).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(kept).toMatchObject([
      { state: 'withdrawn', reason: ask.reason, withdrawnBy: leader('industry').personId, withdrawnReason: '' },
      { state: 'withdrawn', withdrawnBy: liaison('industry').personId, withdrawnReason: '可以按期完成。' },
    ]);
    for (const one of kept) expect([one.withdrawnAt, one.decidedAt]).toEqual([expect.any(Date), null]);
  });

  test('a submission is taken back before it is verified; it stays on record, and the matter goes on', async () => {
    const back = { matterId, reason: '验收单未附。' };
    expect(await refusalOf(leader('industry'), withdrawSubmission, back)).toBe('nothing-submitted');
    await act(leader('industry'), submitForClosing, { matterId, statement: '已完成。' });
    for (const actor of [liaison('industry'), leader('planning'), staff().office])
      expect(await refusalOf(actor, withdrawSubmission, back)).toBe('lead-unit-leader-only');
    // What waits for verification is decided on, not set aside.
    expect(await refusalOf(staff().office, setAside, { matterId, ...WHY })).toBe('verification-waits');
    expect((await waiting())[3]).toEqual([matterId]);
    await act(leader('industry'), withdrawSubmission, back);
    expect((await matter(matterId)).stage).toBe('in-progress');
    expect((await waiting())[3]).toEqual([]);
    expect(await own<typeof submissions.$inferSelect>(submissions)).toMatchObject([
      { state: 'withdrawn', statement: '已完成。', withdrawnReason: back.reason },
    ]);
    expect((await told(matterId)).at(-1)).toMatchObject({ kind: 'withdraw-submission', data: { reason: back.reason } });
    const check = { matterId, decision: 'accepted', method: 'phone', verdict: 'delivered', grounds: '属实。' };
    expect(await refusalOf(staff().verifier, verifyMatter, check)).toBe('not-submitted');
    await act(leader('industry'), submitForClosing, { matterId, statement: '已完成，附验收单。' });
    await act(leader('industry'), withdrawSubmission, { matterId });
  });

  test('a matter that is set aside counts nowhere as delivered, late or waiting, and comes back to where it stood', async () => {
    const { office } = staff();
    await act(office, assignMatter, { matterId: otherId, leadUnitId: unit('trade'), due: '2025-10-31' });
    await act(liaison('industry'), askExtension, {
      ...{ matterId, requestedDue: '2026-03-31', reason: '汛期停工。', progress: '完成八成。' },
    });
    await act(liaison('industry'), reportProgress, {
      ...{ matterId, unitId: unit('industry'), asOf: day(), progress: '主体完工。' },
    });
    on('2025-12-20');
    await refreshPaces(database(), here(), day());
    expect(await waiting()).toEqual([[otherId], [matterId], [matterId], [], [otherId, matterId]]);
    expect(await counts()).toMatchObject({ total: 2, overdue: 1, aside: 0 });
    expect(await refusalOf(staff().leader, setAside, { matterId, ...WHY })).toBe('office-only');
    const empty = await wrongField(office, setAside, { matterId, decidedBy: ' ', reason: '' });
    expect(Object.keys(empty).sort()).toEqual(['decidedBy', 'reason']);

    for (const id of [matterId, otherId]) await act(office, setAside, { matterId: id, ...WHY });
    expect(await waiting()).toEqual([[], [], [], [], []]);
    expect(await counts()).toEqual({
      ...{ total: 2, aside: 2, closed: 0, overdue: 0, delivered: 0, notDelivered: 0, silent: 0 },
    });
    const states = (await own<typeof paces.$inferSelect>(paces)).map(({ state, reasonId }) => [state, reasonId]);
    expect(states).toEqual([1, 2].map(() => ['not-computable', 'set-aside']));
    expect(await matter(otherId)).toMatchObject({ stage: 'closed', outcome: 'set-aside', closedAt: expect.any(Date) });
    expect(await refusalOf(office, setAside, { matterId, ...WHY })).toBe('closed-already');
    expect(await refusalOf(liaison('trade'), signForMatter, { matterId: otherId })).toBe('closed-already');
    expect(await refusalOf(office, decideExtension, { matterId, decision: 'refused', reason: '终止' })).toBe(
      'closed-already',
    );

    const number = await numberOf(otherId);
    for (const id of [matterId, otherId]) await act(office, reopenMatter, { matterId: id, reason: '恢复实施。' });
    expect(await matter(matterId)).toMatchObject({ stage: 'in-progress', outcome: null, closedAt: null });
    expect(await matter(otherId)).toMatchObject({ stage: 'assigned', outcome: null, number });
    expect(await waiting()).toEqual([[otherId], [matterId], [matterId], [], [otherId, matterId]]);
    const kept = await own<typeof setAsides.$inferSelect>(setAsides, eq(setAsides.matterId, otherId));
    expect(kept).toMatchObject([{ ...WHY, stageBefore: 'assigned', reopenedAt: expect.any(Date), intoId: null }]);
    expect((await told(otherId)).at(-1)!.data).toMatchObject({
      stage: 'assigned',
      before: { stage: 'closed', outcome: 'set-aside' },
    });
  });

  test('what cannot take a matter in is refused with the reason', async () => {
    const { office } = staff();
    const into = (intoNumber: string) => ({ matterId: otherId, intoNumber, reason: '同一件事。' });
    const { id: _id, number: _number, ...like } = await matter(otherId);
    await database().owner(async (tx) => {
      await tx.insert(matters).values({ ...like, id: uuid(), number: '2024-0007', year: 2024 });
      const elsewhere = {
        id: uuid(),
        nameZh: '邻区',
        nameEn: '',
        level: 'district' as const,
        createdAt: like.createdAt,
      };
      await tx.insert(jurisdictions).values(elsewhere);
      await tx.insert(matters).values({ ...like, jurisdictionId: elsewhere.id, id: uuid(), number: '2025-9999' });
    });
    const first = await numberOf(matterId);
    expect(await refusalOf(staff().leader, mergeMatter, into(first))).toBe('office-only');
    expect(await refusalOf(office, mergeMatter, into('2025-9999'))).toBe('no-such-number');
    expect(await refusalOf(office, mergeMatter, into(await numberOf(otherId)))).toBe('into-itself');
    expect(await refusalOf(office, mergeMatter, into('2024-0007'))).toBe('other-year');
    await act(office, setAside, { matterId, ...WHY });
    expect(await refusalOf(office, mergeMatter, into(first))).toBe('into-closed');
    await act(office, reopenMatter, { matterId, reason: '恢复。' });
    await act(liaison('industry'), withdrawExtension, { matterId });
    const [{ id: reportId }] = (await own<typeof progressReports.$inferSelect>(
      progressReports,
      eq(progressReports.state, 'awaiting-sign-off'),
    )) as [typeof progressReports.$inferSelect];
    await act(leader('industry'), signOffReport, { matterId, reportId });
    await act(leader('industry'), submitForClosing, { matterId, statement: '已完成。' });
    expect(await refusalOf(office, mergeMatter, into(first))).toBe('into-waits');
    expect(await refusalOf(office, mergeMatter, { ...into(await numberOf(otherId)), matterId })).toBe(
      'verification-waits',
    );
    await act(leader('industry'), withdrawSubmission, { matterId });
    expect((await wrongField(office, mergeMatter, { ...into(' '), reason: '' })).intoNumber).toBeDefined();
  });

  test('a matter that is merged gives its sources to the one that stays, and takes them back when it is reopened', async () => {
    const { office } = staff();
    const number = await numberOf(matterId);
    const before = await sourcesOf(matterId);
    const mine = await sourcesOf(otherId);
    const { version } = await matter(matterId);
    // As a Chinese keyboard types it.
    const wide = number.replace(/[\d-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    const input = { matterId: otherId, intoNumber: wide, reason: '与该事项重复。' };
    const stale = await act(office, mergeMatter, { ...input, version: 1 }).catch((error) => error);
    expect(stale).toBeInstanceOf(Conflict);
    await act(office, mergeMatter, input);
    expect(await matter(otherId)).toMatchObject({ stage: 'closed', outcome: 'merged' });
    expect(await matter(matterId)).toMatchObject({ stage: 'in-progress', version: version + 1 });
    const words = (some: typeof mine) => some.map(({ quoteZh, segmentId, report }) => [quoteZh, segmentId, report]);
    expect(words(await sourcesOf(matterId))).toEqual([...words(before), ...words(mine)]);
    expect(words(await sourcesOf(otherId))).toEqual(words(mine));
    expect(await asked((tx, place) => readMerges(tx, place, [matterId]))).toEqual([
      { merged: { id: otherId, number: await numberOf(otherId) }, into: { id: matterId, number } },
    ]);
    const whole = await asked((tx, place) => readWholeMatters(tx, place, [matterId, otherId]));
    expect([matterId, otherId].map((id) => whole.get(id)!.aside?.into)).toEqual([undefined, number]);
    // Who has a part in one of them only is told the number of the other, and no more.
    const { titleZh, titleEn } = await matter(matterId);
    const named = { titleZh, titleEn, sharesEnglish: false };
    for (const [actor, seen] of [
      [office, named],
      [liaison('trade'), null],
    ] as const)
      expect(await asked((tx) => mergesOf(tx, { ...actor, jurisdiction: PLACE }, otherId))).toEqual({
        mergedInto: { id: matterId, number, named: seen },
        tookIn: [],
      });
    expect((await told(matterId)).at(-1)).toMatchObject({
      kind: 'take-in-matter',
      matterVersion: version + 1,
      data: { merged: await numberOf(otherId), reason: input.reason },
    });
    expect((await told(otherId)).at(-1)).toMatchObject({ kind: 'merge-matter', data: { into: number } });
    expect(await counts()).toMatchObject({ total: 2, aside: 1, delivered: 0, notDelivered: 0 });
    // A later edition in the same words is told of the one that stays.
    const again = { ...(await sampleReport(2025)), sha256: 'e'.repeat(64) };
    await act(office, importEdition, again);
    const [edition] = await database().query<{ report: string }>('select report_id as report from editions limit 1');
    const same = await asked((tx, place) => findSameBefore(tx, place, { reportId: edition!.report, number: 2 }));
    expect([...same.values()].map(({ id }) => id)).toEqual([matterId, matterId]);

    await act(office, reopenMatter, { matterId: otherId, reason: '并错了。' });
    expect(await matter(otherId)).toMatchObject({ stage: 'assigned', outcome: null });
    expect(await sourcesOf(matterId)).toEqual(before);
    expect(words(await sourcesOf(otherId))).toEqual(words(mine));
    expect((await told(matterId)).at(-1)).toMatchObject({ kind: 'give-back-matter', matterVersion: version + 2 });
    expect(await asked((tx, place) => readMerges(tx, place))).toEqual([]);
    const kept = await own<typeof matterSources.$inferSelect>(matterSources, eq(matterSources.matterId, matterId));
    expect(kept.filter(({ withdrawnAt }) => withdrawnAt)).toHaveLength(mine.length);
  });

  test('of two that are merged into each other at once, one stays', async () => {
    const { office } = staff();
    const into = async (id: string, other: string) =>
      refusalOf(office, mergeMatter, { matterId: id, intoNumber: await numberOf(other), reason: '同一件事。' });
    const answers = await Promise.all([into(matterId, otherId), into(otherId, matterId)]);
    expect(answers.filter((answer) => answer !== 'done')).toEqual([
      expect.stringMatching(/^(closed-already|into-closed)$/),
    ]);
    const merged = (await matter(matterId)).stage === 'closed' ? matterId : otherId;
    expect((await matter(merged === matterId ? otherId : matterId)).stage).not.toBe('closed');
    await act(office, reopenMatter, { matterId: merged, reason: '并错了。' });
  });

  test('it stays merged where the other one was merged on, or would stand on nothing', async () => {
    const { office } = staff();
    const [next] = await open(editionId);
    await act(office, decideProposals, { editionId, ids: [next!.id], decision: 'accepted' });
    await act(office, createMatters, { editionId });
    const [made] = await own<typeof proposals.$inferSelect>(proposals, eq(proposals.id, next!.id));
    const thirdId = made!.matterId!;
    const merge = async (id: string, into: string) =>
      act(office, mergeMatter, { matterId: id, intoNumber: await numberOf(into), reason: '同一件事。' });
    const again = (id: string) => ({ matterId: id, reason: '并错了。' });
    await merge(thirdId, otherId);
    await merge(otherId, matterId);
    // It passed on what it had taken in.
    expect(await sourcesOf(matterId)).toHaveLength(3);
    expect(await refusalOf(office, reopenMatter, again(thirdId))).toBe('merged-on');
    await act(office, reopenMatter, again(otherId));
    expect(await sourcesOf(matterId)).toHaveLength(1);
    const [first] = await sourcesOf(otherId);
    await act(office, withdrawSource, { matterId: otherId, sourceId: first!.id, reason: '误记' });
    expect(await refusalOf(office, reopenMatter, again(thirdId))).toBe('last-source');
    expect(await matter(thirdId)).toMatchObject({ stage: 'closed', outcome: 'merged' });
    const instruction = { kind: 'instruction', title: '区长批示', datedOn: day(), quoteZh: '请抓紧。' };
    await act(office, addSource, { matterId: otherId, ...instruction });
    await act(office, reopenMatter, again(thirdId));
    // What was never assigned is to be assigned, and its first date is still to be given.
    expect((await matter(thirdId)).stage).toBe('registered');
    expect((await sourcesOf(otherId)).map(({ title }) => title)).toEqual(['区长批示']);
  });
});
