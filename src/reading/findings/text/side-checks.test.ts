import { expect, test } from 'vitest';
import { readReport } from '../../read-report.ts';

function truncatedIn(...english: string[]) {
  const lines = [
    '一、2026年工作任务',
    'I. Tasks for 2026',
    '今年主要预期目标是：粮食产量增长3%左右；新增就业4000人以上；主要污染物排放量继续下降。',
    ...english,
    '群众生活更加便利。',
    'Life will become more convenient for the people.',
  ];
  const blocks = lines.map((text, index) => ({ number: index + 1, text }));
  const { findings } = readReport([{ name: 'sides', format: 'txt', sha256: '', blocks }]);
  return findings.filter(({ rule }) => rule === 'text/truncated').map(({ actual }) => actual);
}

const LEAD = 'The main projected targets for this year are as follows:';
const ENTRIES = ['An increase of around 3 percent in the output of grain', 'Over 4,000 new jobs in towns and villages'];

test('the last entry of a list without full stops is no sentence broken off', () => {
  expect(truncatedIn(LEAD, ...ENTRIES, 'Continued reductions in the discharge of major pollutants')).toEqual([]);
});

test('what breaks off is quoted from the beginning of a word', () => {
  const cut = `${LEAD.replace(/:$/, '')} grain up 3 percent, over 4,000 new jobs, and continued reductions in the discharge of major`;
  expect(truncatedIn(cut)).toEqual(['the discharge of major']);
});
