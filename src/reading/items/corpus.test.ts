import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readReport } from '../read-report.ts';

const file = join(import.meta.dirname, '../../../corpus/items/clauses.txt');
const blocks = readFileSync(file, 'utf8')
  .trim()
  .split(/\n\s*\n/);

test.each(
  blocks
    .map((block) => block.split('\n'))
    .map(([text, ...lines]) => [text!, lines.map((line) => line.trim())] as const),
)('%s', (line, want) => {
  const [, part, text] = /^\[(review|plan)\] (.*)$/.exec(line)!;
  const heading = part === 'review' ? '一、2025年工作回顾' : '一、2026年主要任务';
  const report = [heading, text!].map((words, index) => ({ number: index + 1, text: words }));
  const { items } = readReport([{ name: 'clauses', format: 'txt', sha256: '', blocks: report }]);
  expect(items.map(({ type, stage, span }) => [type, stage ?? '-', span.text].join(' · '))).toEqual(want);
});
