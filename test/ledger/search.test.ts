import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import {
  countMatters,
  findMatters,
  findWords,
  jurisdictions,
  matterCounters,
  matters,
  searchForm,
} from '../../src/ledger/index.ts';
import { describeEachEngine } from '../database/harness.ts';

const NOW = new Date('2026-05-11T02:00:00Z');
const TEXTS = [
  '新建学前教育园所3个',
  '教师培育：办好教研活动',
  '建成 5G 基站1200个 build 1,200 base stations',
  '改造危桥12座 repair 12 unsafe bridges',
  '城市桥梁检测 100% of the bridges inspected',
  'a path_with\\signs',
  '𠮷野家巷整治',
  '（一）５Ｇ用户占比达到５.５％，惠及１４个村',
];
// Enough that they are no longer looked up one by one.
const COMMON = Array.from({ length: 1100 }, (_, index) => `第${index}项：建设口袋公园 pocket park ${index}`);

const WORDS = [
  '教育',
  '育教',
  '桥',
  '桥梁',
  '危桥 12座',
  '学前教育园所',
  '5g',
  '5G 基站',
  'bridge',
  'BRIDGES unsafe',
  'ridg',
  '100%',
  '%',
  '_with\\',
  "'",
  '𠮷',
  '𠮷野',
  '野',
  '公园',
  '建设 park 1099',
  '建设 park 没有',
  'pocket',
  '量子',
  '  ',
  '５Ｇ',
  '5.5%',
  '５.５%',
  '１４个',
  '(一)',
  '（一）5g',
  '教师培育：办好',
  '教师培育:办好',
  '危桥　１２座',
];

const upTo1000 = (count: number) => ({ count: Math.min(count, 1000), more: count > 1000 });

describeEachEngine('the search of the ledger', (database) => {
  const here = uuid();
  const there = uuid();
  const all = [...TEXTS, ...COMMON];

  beforeAll(async () => {
    await database().owner(async (tx) => {
      for (const id of [here, there])
        await tx.insert(jurisdictions).values({ id, nameZh: id, nameEn: id, level: 'district', createdAt: NOW });
      await tx
        .insert(matterCounters)
        .values(
          [here, there].flatMap((jurisdictionId) => [2025, 2026].map((year) => ({ jurisdictionId, year, next: 9999 }))),
        );
      const made = [...all.map((text) => [here, text]), ...TEXTS.map((text) => [there, text])].map(
        ([place, text], at) => ({
          jurisdictionId: place!,
          id: uuid(),
          number: `2026-${String(at).padStart(4, '0')}`,
          year: 2026,
          titleZh: text!,
          type: 'event' as const,
          stage: at % 2 ? ('assigned' as const) : ('closed' as const),
          due: '2026-12-31',
          originalDue: '2026-12-31',
          dueIsDefault: true,
          createdAt: NOW,
          updatedAt: NOW,
          search: searchForm(text!),
        }),
      );
      for (let from = 0; from < made.length; from += 500) await tx.insert(matters).values(made.slice(from, from + 500));
    });
  });

  test.each(WORDS)('%j: what has every word, no more and no less', async (search) => {
    const words = searchForm(search).split(/\s+/).filter(Boolean);
    const wanted = all.filter((text) => words.every((word) => searchForm(text).includes(word)));
    const [rows, count, underWay] = await database().tenant(here, async (tx) => {
      const having = await findWords(tx, search, null);
      const page = { order: 'number', descending: false, limit: 2000 } as const;
      return [
        await findMatters(tx, here, { search, having }, page),
        await countMatters(tx, here, { search, having }),
        await countMatters(tx, here, { search, having, stages: ['assigned'] }),
      ] as const;
    });
    expect(rows.map(({ titleZh }) => titleZh)).toEqual(wanted);
    expect(count).toEqual(upTo1000(wanted.length));
    expect(underWay).toEqual(upTo1000(rows.filter(({ stage }) => stage === 'assigned').length));
  });

  test('of one year or of all', async () => {
    const found = await database().tenant(here, async (tx) => [
      await findWords(tx, '桥', null),
      await findWords(tx, '桥', 2026),
      await findWords(tx, '桥', 2025),
    ]);
    expect(found.map((ids) => ids?.length)).toEqual([2, 2, 0]);
  });

  test('finds nothing of another jurisdiction, and nothing for who is in none', async () => {
    const found = await database().tenant(there, (tx) => findWords(tx, '桥', null));
    expect(found).toHaveLength(2);
    const [elsewhere] = await database().query<{ ids: string[] }>(
      `select array(select id::text from matters where jurisdiction_id = '${there}' and search like '%桥%') as ids`,
    );
    expect([...found!].sort()).toEqual([...elsewhere!.ids].sort());
    expect(await database().tenant('', (tx) => findWords(tx, '桥', null))).toEqual([]);
  });
});
