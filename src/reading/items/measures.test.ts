import { expect, test } from 'vitest';
import { readReport } from '../read-report.ts';

const measuresIn = (clause: string) =>
  readReport([
    {
      name: 'measures',
      format: 'txt',
      sha256: '',
      blocks: ['一、2026年主要任务', `${clause}。`].map((text, index) => ({ number: index + 1, text })),
    },
  ]).items.flatMap(({ measures }) =>
    measures.map(({ comparator, value, unit, counter }) => `${comparator} ${value} ${counter ?? unit}`),
  );

test.each([
  // What tells which of them are counted is no measure.
  ['新引进亿元以上项目40个', ['= 40 个']],
  ['新开工5亿元以上重大产业项目60个以上', ['>= 60 个']],
  ['百亿级产业园区达到5家', ['= 5 家']],
  ['新开工2个以上百亿元级制造业项目', ['>= 2 个']],
  ['15岁及以上人口平均受教育年限提高到9年', ['= 9 年']],
  ['每千人口拥有3岁以下婴幼儿托位数达到4.5个', ['= 4.5 个']],
  ['30户以上自然村垃圾收运处置覆盖率超过60%', ['> 60 %']],
  // What is promised stays, whatever stands around it.
  ['改造老旧小区20个以上', ['>= 20 个']],
  ['新增50家以上企业、30个以上平台', ['>= 50 家', '>= 30 个']],
  ['培育1000万元以上的企业', ['>= 10000000 元']],
  ['新增就业3万人以上和创业2000人', ['>= 30000 人', '= 2000 人']],
  ['完成投资100亿元以上', ['>= 10000000000 元']],
  ['人均可支配收入达到5万元', ['= 50000 元']],
  ['打造千亿级产业链', ['= 100000000000 CNY']],
])('%s', (clause, want) => {
  expect(measuresIn(clause)).toEqual(want);
});
