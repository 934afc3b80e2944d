import { and, eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { addSource } from '../../src/delivery/deeds/add-source.ts';
import { attachProposal } from '../../src/delivery/deeds/attach-proposal.ts';
import { createMatters } from '../../src/delivery/deeds/create-matters.ts';
import { decideProposals } from '../../src/delivery/deeds/decide-proposals.ts';
import { importEdition } from '../../src/delivery/deeds/import-edition.ts';
import { undoProposals } from '../../src/delivery/deeds/undo-proposals.ts';
import { withdrawSource } from '../../src/delivery/deeds/withdraw-source.ts';
import { Conflict } from '../../src/delivery/index.ts';
import { events, findAttachable, matterSources, proposals, readSources } from '../../src/ledger/index.ts';
import { describeEachEngine } from '../database/harness.ts';
import { sampleReport } from '../engines/sample-report.ts';
import { onDistrict } from './on-district.ts';

const INSTRUCTION = {
  kind: 'instruction',
  title: '区长对产业空间工作的批示',
  documentNumber: '云政批〔2025〕7号',
  datedOn: '2025-02-11',
  quoteZh: '请抓紧腾退低效用地，年内见效。',
  quoteEn: 'Vacate idle land soon and show results this year.',
};

describeEachEngine('the sources of a matter', (database) => {
  const { staff, liaison, act, refusalOf, wrongField, own, matter, open, ...district } = onDistrict(database);
  let editionId: string;
  let matterId: string;
  let otherId: string;
  let second: { editionId: string };
  type Proposal = typeof proposals.$inferSelect;
  const ofMatter = async (id = matterId) => {
    const { jurisdictionId } = staff().office;
    return database().owner((tx) => readSources(tx, jurisdictionId, id));
  };
  const candidates = async (search: string) => {
    const { titleZh, jurisdictionId } = await matter(matterId);
    return database().owner((tx) => findAttachable(tx, jurisdictionId, search, titleZh));
  };
  const proposal = async (id: string) => (await own<Proposal>(proposals, eq(proposals.id, id)))[0]!;

  beforeAll(async () => {
    ({ editionId, matterId, otherId } = await district.register());
    // The same report in another file: its second edition.
    const again = { ...(await sampleReport(2025)), sha256: 'e'.repeat(64) };
    second = (await act(staff().office, importEdition, again)) as { editionId: string };
  });

  test('what reads like the matter is offered first, and words find the rest', async () => {
    const [first] = await candidates('');
    expect(first).toMatchObject({ editionId: second.editionId, textZh: (await matter(matterId)).titleZh, number: 2 });
    const found = await candidates('产业 空间');
    expect(found.length).toBeGreaterThan(0);
    for (const { textZh } of found) expect(textZh).toMatch(/产业.*空间|空间.*产业/);
    expect(await candidates('没有这样的词')).toEqual([]);
    // What is a matter already is not offered.
    expect(found.filter((one) => one.editionId === editionId && one.textZh === first!.textZh)).toEqual([]);
  });

  test('a sentence of another edition becomes a source, and no matter of its own', async () => {
    const { office } = staff();
    const [alike] = await candidates('');
    const input = { matterId, editionId: second.editionId, proposalId: alike!.id };
    expect(await refusalOf(staff().leader, attachProposal, input)).toBe('office-only');
    expect(await refusalOf(office, attachProposal, { ...input, proposalId: uuid() })).toBe('no-such-proposal');
    expect(await refusalOf(office, attachProposal, { ...input, editionId: uuid() })).toBe('no-such-edition');
    // Decided before, then attached: nothing is left for the next step of that edition.
    const ids = [alike!.id];
    await act(office, decideProposals, { editionId: second.editionId, ids, decision: 'rejected', reason: '重复' });
    await act(office, attachProposal, input);
    expect(await proposal(alike!.id)).toMatchObject({ state: 'accepted', matterId, reason: '' });
    expect(await refusalOf(office, attachProposal, { ...input, matterId: otherId })).toBe('is-a-matter');
    expect(await refusalOf(office, createMatters, { editionId: second.editionId })).toBe('nothing-accepted');
    expect(await refusalOf(office, undoProposals, { editionId: second.editionId })).toBe('changed-meanwhile');
    const [was, now] = await ofMatter();
    expect([was!.report, now!.report]).toEqual([
      { year: 2025, number: 1 },
      { year: 2025, number: 2 },
    ]);
    expect(now).toMatchObject({ quoteZh: was!.quoteZh, segmentId: was!.segmentId, zhSpans: was!.zhSpans });
  });

  test('an instruction is told by its words, its number and its day', async () => {
    const { office } = staff();
    expect(await refusalOf(liaison('industry'), addSource, { matterId, ...INSTRUCTION })).toBe('no-such-matter');
    const wrong = { matterId, ...INSTRUCTION, kind: 'report', title: ' ', datedOn: '2025-02-30' };
    const fields = await wrongField(office, addSource, wrong);
    expect(Object.keys(fields).sort()).toEqual(['datedOn', 'kind', 'title']);
    for (const { zh, en } of Object.values(fields)) expect([zh.length, en.length].every((one) => one > 3)).toBe(true);
    const { version } = await matter(matterId);
    await act(office, addSource, { matterId, version, ...INSTRUCTION });
    expect((await ofMatter()).at(-1)).toMatchObject({ ...INSTRUCTION, editionId: null, report: null });
    const late = await act(office, addSource, { matterId, version, ...INSTRUCTION }).catch((error) => error);
    expect(late).toBeInstanceOf(Conflict);
    expect((late as Conflict).changes).toMatchObject([
      { kind: 'add-source', data: { documentNumber: '云政批〔2025〕7号' } },
    ]);
  });

  test('a source is taken away with a reason; it stays on record, and its proposal is open again', async () => {
    const { office } = staff();
    const [first, edition, instruction] = await ofMatter();
    const away = (sourceId: string, reason = '并错了') => ({ matterId, sourceId, reason });
    expect((await wrongField(office, withdrawSource, away(edition!.id, ' '))).reason).toBeDefined();
    expect(await refusalOf(staff().leader, withdrawSource, away(edition!.id))).toBe('office-only');
    const [foreign] = await ofMatter(otherId);
    expect(await refusalOf(office, withdrawSource, away(foreign!.id))).toBe('no-such-source');
    await act(office, withdrawSource, away(edition!.id));
    expect(await refusalOf(office, withdrawSource, away(edition!.id))).toBe('no-such-source');
    const again = (await open(second.editionId)).find(({ itemIds }) => itemIds[0] === edition!.itemIds[0]);
    expect(again).toMatchObject({ matterId: null, state: 'open' });
    // The report's own first sentence may go too, as soon as another source stands; the last one may not.
    await act(office, withdrawSource, away(first!.id));
    expect((await ofMatter()).map(({ id }) => id)).toEqual([instruction!.id]);
    expect(await refusalOf(office, withdrawSource, away(instruction!.id))).toBe('last-source');
    expect((await open(editionId)).some(({ itemIds }) => itemIds[0] === first!.itemIds[0])).toBe(true);
    const kept = await own<typeof matterSources.$inferSelect>(matterSources, eq(matterSources.matterId, matterId));
    expect(kept.filter(({ withdrawnAt }) => withdrawnAt)).toHaveLength(2);
    const told = await own<typeof events.$inferSelect>(
      events,
      and(eq(events.matterId, matterId), eq(events.kind, 'withdraw-source')),
    );
    expect(told.map(({ data }) => [data.sourceId, data.reason])).toEqual([
      [edition!.id, '并错了'],
      [first!.id, '并错了'],
    ]);
  });
});
