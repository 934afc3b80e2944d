import { expect, test } from 'vitest';
import { readReport } from '../src/reading/index.ts';

// Limits here are far above what a linear reading needs; only a reading that explodes goes past them. Time of this process
// counts, not of the clock: other work on the machine is no fault of a rule. Every expression of every rule is attacked
// by itself in regular-expressions.test.ts; here the whole reading is, with what rules look for in long runs.
const LIMIT = 10_000;
const spent = () => process.cpuUsage().user / 1000;

function readLines(lines: readonly string[]) {
  const blocks = lines.map((text, index) => ({ number: index + 1, text }));
  return readReport([{ name: 'hostile.txt', format: 'txt', sha256: '', blocks }]);
}

const PIECES = [
  '.',
  'a ',
  '5th ',
  '5th AA',
  '0',
  '1',
  '1,234',
  '1.',
  '一',
  '第',
  '第一届',
  '百千',
  '“一',
  '（一）',
  '5%',
  '3—5个',
  '万亿',
  '近',
  '坚持',
  '竣工、',
  '，',
  '、',
  '。',
  'one hundred ',
  'twenty-',
  'first ',
  'up ',
  '5% ',
  'from 1 to 2 ',
  'the the ',
  'A1',
  'Class I ',
  '(1)',
  '“',
  '《',
  ' ',
  '\u3000',
  '-',
  '——',
  'a',
  '建设',
  '全区新增企业126家，增长5.3%，',
  '改造小区20个；',
  '坚持以人民为中心，',
  'We built 20 parks, and ',
  'we will work; ',
  'In 2024, ',
];

test.each(PIECES)(
  'a line of 100,000 characters of %j is read in time',
  (piece) => {
    const started = spent();
    for (const heading of ['一、2025年工作回顾', 'I. Review of 2025'])
      readLines([heading, piece.repeat(Math.ceil(100_000 / piece.length))]);
    expect(spent() - started).toBeLessThan(LIMIT);
  },
  60_000,
);

test('100,000 headings are read in time', () => {
  const started = spent();
  const { outline } = readLines(
    Array.from({ length: 100_000 }, (_, index) => `（${'一二三四五六七八九'[index % 9]}）着力推进第${index % 9}项工作`),
  );
  expect(outline.length).toBeGreaterThan(0);
  expect(spent() - started).toBeLessThan(LIMIT);
}, 60_000);

test('lone surrogates, control characters and bidi marks are text like any other', () => {
  const text = '全年新增\ud800就业\u0007 1.2万\u202e人，完成\udfff投资30亿元。';
  const { segments } = readLines(['一、2025年工作回顾', text]);
  expect(segments.at(-1)?.zh[0]?.text).toBe(text);
});

test('no text at all gives an empty reading', () => {
  const { segments, report } = readLines(['', '   ', '———', '12345']);
  expect(segments).toEqual([]);
  expect(report.languages).toEqual([]);
});
