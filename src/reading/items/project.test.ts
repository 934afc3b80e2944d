import { expect, test } from 'vitest';
import { readReport } from '../read-report.ts';

const projectIn = (clause: string) =>
  readReport([
    {
      name: 'project',
      format: 'txt',
      sha256: '',
      blocks: ['一、2026年主要任务', `${clause}。`].map((text, index) => ({ number: index + 1, text })),
    },
  ]).items[0]?.project;

test.each([
  ['推动北湖科技园二期竣工投用', '北湖科技园二期'],
  ['力争年底前完成青石路北延工程', '青石路北延工程'],
  ['东湾隧道年底前竣工通车', '东湾隧道'],
  ['开工建设松岭等5个安置房项目', '松岭'],
  ['启动柳桥、石渡3个城中村改造项目', '柳桥、石渡3个城中村改造项目'],
  ['加快云港机场建设', '云港机场'],
  ['完成建设用地减量任务', '建设用地减量任务'],
  // Counted, or a time alone: nothing is named.
  ['竣工保障性住房1000套', undefined],
  ['建成社区食堂12个', undefined],
  ['力争明年上半年开工建设', undefined],
])('%s', (clause, project) => {
  expect(projectIn(clause)).toBe(project);
});
