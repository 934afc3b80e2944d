import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { importEdition } from '../../src/delivery/deeds/import-edition.ts';
import { markFindings } from '../../src/delivery/deeds/mark-findings.ts';
import { countFindings, editions, events, listFindingMarks } from '../../src/ledger/index.ts';
import type { Reading } from '../../src/reading/index.ts';
import { describeEachEngine } from '../database/harness.ts';
import { sampleReport } from '../engines/sample-report.ts';
import { onDistrict } from './on-district.ts';

describeEachEngine('findings', (database) => {
  const { staff, liaison, act, refusalOf, wrongField, own } = onDistrict(database);
  let editionId: string;
  let ids: string[];
  const left = () =>
    database().owner(async (tx) => (await countFindings(tx, staff().office.jurisdictionId)).get(editionId));
  const marks = () => database().owner((tx) => listFindingMarks(tx, staff().office.jurisdictionId, editionId));
  const told = async () => {
    const all = await own<typeof events.$inferSelect>(events, eq(events.kind, 'mark-findings'));
    return all.map(({ data }) => data);
  };

  test('are ticked off by the office or a translator, with a note; the reading stays as it was', async () => {
    const report = await sampleReport(2026);
    ({ editionId } = (await act(staff().office, importEdition, report)) as { editionId: string });
    ids = report.reading.findings.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(5);
    expect(await left()).toBe(ids.length);
    const input = { editionId, ids: ids.slice(0, 1), state: 'corrected', note: '已改为 12 亿元' };
    expect(await refusalOf(staff().leader, markFindings, input)).toBe('office-or-translator-only');
    expect(await refusalOf(liaison('trade'), markFindings, input)).toBe('no-such-edition');
    expect(await refusalOf(staff().office, markFindings, { ...input, ids: [ids[0], 'nowhere'] })).toBe(
      'no-such-finding',
    );
    expect((await wrongField(staff().office, markFindings, { ...input, state: 'gone' })).state?.zh).toBe('请选择。');
    await act(staff().translator, markFindings, input);
    expect(await left()).toBe(ids.length - 1);
    expect(await marks()).toEqual(
      new Map([[ids[0], { state: 'corrected', note: '已改为 12 亿元', by: staff().translator.name }]]),
    );
    const [edition] = await own<{ reading: Reading }>(editions);
    expect(edition!.reading.findings).toEqual(report.reading.findings);
  });

  test('are marked otherwise, many at once, and opened again; the log keeps what was before', async () => {
    const many = { editionId, ids: [...ids.slice(0, 3), ids[0]], state: 'right' };
    expect(await act(staff().office, markFindings, many)).toEqual({ changed: 3 });
    expect(await left()).toBe(ids.length - 3);
    // The same once more changes nothing and tells nothing.
    expect(await act(staff().office, markFindings, many)).toEqual({ changed: 0 });
    await act(staff().office, markFindings, { editionId, ids: [ids[0]], state: 'open' });
    expect(await left()).toBe(ids.length - 2);
    expect([...(await marks()).keys()].sort()).toEqual(ids.slice(1, 3).sort());
    expect((await told()).map(({ state, before }) => [state, before])).toEqual([
      ['corrected', [{ id: ids[0], state: 'open', note: '' }]],
      [
        'right',
        [
          { id: ids[0], state: 'corrected', note: '已改为 12 亿元' },
          { id: ids[1], state: 'open', note: '' },
          { id: ids[2], state: 'open', note: '' },
        ],
      ],
      ['open', [{ id: ids[0], state: 'right', note: '' }]],
    ]);
  });
});
