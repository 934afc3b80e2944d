import { expect, test } from 'vitest';
import { readReport } from '../../reading/index.ts';
import { proposeTargets } from './propose.ts';

/** What the one promise of a plan would be measured by. */
function targetsOf(promise: string) {
  const lines = ['政府工作报告', '2026年主要任务', '一、保障民生', promise];
  const blocks = lines.map((text, index) => ({ number: index + 1, text }));
  const reading = readReport([{ name: 'plan', format: 'txt', sha256: '', blocks }]);
  const figures = new Map(reading.figures.map((figure) => [figure.id, figure]));
  return reading.items.flatMap((item) => proposeTargets(item, figures));
}

test.each([
  ['PM2.5年均浓度降至30微克/立方米。', '<='],
  ['审批时限压缩到3个工作日。', '<='],
  ['城镇调查失业率降到5%。', '<='],
  ['绿化覆盖率提高到45%。', '='],
  ['精准帮扶覆盖率达到95%。', '='],
  ['农业减排达标率达到90%。', '='],
  ['公共停车泊位总数达到3000个。', '='],
])('what comes down to a number is not reached above it: %s %s', (promise, comparator) =>
  expect(targetsOf(promise).map((target) => target.comparator)).toEqual([comparator]),
);
