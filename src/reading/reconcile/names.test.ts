import { expect, test } from 'vitest';
import { readReport } from '../read-report.ts';
import { clausesOf } from './clause.ts';
import { commonNames } from './common-names.ts';
import { namesOf } from './names.ts';

test.each([
  ['加快推进滨河大桥、东岭水厂和石埠货场等重大项目建设', ['滨河大桥', '东岭水厂', '石埠货场']],
  ['深入实施“白鹭强芯”工程', ['白鹭强芯']],
  // What stands behind 等 is what sort of thing they are.
  ['启动青岚书屋、柳浦活动站等公共服务设施改造', ['青岚书屋', '柳浦活动站']],
  // Two signs are a word, and what only says how is none.
  ['持续加强东岭治理，实现高质量发展', []],
])('names of %s', (text, names) => {
  expect(namesOf(text)).toEqual(names);
});

function commonOf(plan: readonly string[], review: readonly string[]): [result: string, names: readonly string[]][] {
  const lines = ['河湾区政府工作报告', '一、工作回顾', ...review, '二、工作任务', ...plan];
  const blocks = lines.map((text, index) => ({ number: index + 1, text }));
  const reading = readReport([{ name: 'report', format: 'txt', sha256: '', blocks }]);
  const commitments = clausesOf(reading, 'commitment');
  const common = commonNames(commitments[0]!, commitments, clausesOf(reading, 'result'));
  return [...common].map(([clause, names]) => [clause.text, names]);
}

const PLAN = '加快东岭港区国际散货码头、柳浦站联络线等项目建设。';
const REVIEW = ['柳浦站联络线全线开工。', '国际散货码头投入使用。', '新建改建公园12个。'];

test('a result has the name of a member, or of what closes it', () => {
  expect(commonOf([PLAN], REVIEW)).toEqual([
    ['国际散货码头投入使用', ['国际散货码头']],
    ['柳浦站联络线全线开工', ['柳浦站联络线']],
  ]);
});

test('what another promise or a second result says is no name', () => {
  expect(commonOf([PLAN, '做好柳浦站联络线绿化。'], REVIEW)).toEqual([['国际散货码头投入使用', ['国际散货码头']]]);
  expect(commonOf([PLAN], [...REVIEW, '柳浦站联络线绿化6公里。'])).toEqual([
    ['国际散货码头投入使用', ['国际散货码头']],
  ]);
});
