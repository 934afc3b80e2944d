import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import {
  countGroups,
  countMatters,
  findMatters,
  jurisdictions,
  type MatterFilter,
  matters,
  paces,
} from '../../src/ledger/index.ts';
import { describeEachEngine } from '../database/harness.ts';

const NOW = new Date('2026-05-11T02:00:00Z');
const MATTERS = [
  ['北湖科技园', 'closed', '产业'],
  ['青石路北延', 'assigned', '城建'],
  ['北湖科技园', 'assigned', '产业'],
  [null, 'registered', '民生'],
] as const;

describeEachEngine('counts of the dashboard', (database) => {
  const here = uuid();

  beforeAll(async () => {
    await database().owner(async (tx) => {
      await tx.insert(jurisdictions).values({ id: here, nameZh: '甲', nameEn: 'A', level: 'district', createdAt: NOW });
      const made = await tx
        .insert(matters)
        .values(
          MATTERS.map(([project, stage, areaZh], index) => ({
            jurisdictionId: here,
            id: uuid(),
            number: `2026-000${index + 1}`,
            year: 2026,
            titleZh: `事项${index}`,
            areaZh,
            project,
            type: 'event' as const,
            stage,
            due: '2026-12-31',
            originalDue: '2026-12-31',
            dueIsDefault: true,
            createdAt: NOW,
            updatedAt: NOW,
            search: '',
          })),
        )
        .returning({ matterId: matters.id });
      await tx.insert(paces).values(
        made.map(({ matterId }) => ({
          jurisdictionId: here,
          matterId,
          computedFor: '2027-01-01',
          state: 'overdue' as const,
          reasonId: 'overdue',
        })),
      );
    });
  });

  test('by area, unit, project and kind; what names no project is in none', async () => {
    const { groups } = await database().tenant(here, (tx) => countGroups(tx, here, { year: 2026 }));
    const numbers = (rows: readonly { key: string | null; total: number; closed: number }[]) =>
      rows.map(({ key, total, closed }) => [key, total, closed]);
    expect(numbers(groups.project)).toEqual([
      ['北湖科技园', 2, 1],
      ['青石路北延', 1, 0],
    ]);
    expect(numbers(groups.area)).toEqual([
      ['产业', 2, 1],
      ['城建', 1, 0],
      ['民生', 1, 0],
    ]);
    expect(numbers(groups.unit)).toEqual([[null, 4, 1]]);
    expect(numbers(groups.type)).toEqual([['event', 4, 1]]);
  });

  test('each number leads to the matters it counts', async () => {
    const page = { order: 'number', descending: false, after: null, limit: 10 } as const;
    const rows = await database().tenant(here, (tx) => findMatters(tx, here, { project: '北湖科技园' }, page));
    expect(rows.map(({ number }) => number)).toEqual(['2026-0001', '2026-0003']);
  });

  test('what is overdue is so in the ledger as on the dashboard: a matter that is closed is not', async () => {
    const page = { order: 'number', descending: false, limit: 10 } as const;
    const numbersOf = (filter: MatterFilter) =>
      database().tenant(here, async (tx) => [
        (await findMatters(tx, here, filter, page)).map(({ number }) => number),
        (await countMatters(tx, here, filter)).count,
      ]);
    const { groups } = await database().tenant(here, (tx) => countGroups(tx, here, {}));
    expect(groups.unit.map(({ total, overdue }) => [total, overdue])).toEqual([[4, 3]]);
    expect(await numbersOf({ paces: ['overdue'] })).toEqual([['2026-0002', '2026-0003', '2026-0004'], 3]);
    expect(await numbersOf({ paces: ['overdue'], stages: ['closed', 'assigned'] })).toEqual([
      ['2026-0002', '2026-0003'],
      2,
    ]);
    expect(await numbersOf({ paces: ['overdue'], stages: ['closed'] })).toEqual([[], 0]);
    expect(await numbersOf({ stages: ['closed'] })).toEqual([['2026-0001'], 1]);
  });
});
