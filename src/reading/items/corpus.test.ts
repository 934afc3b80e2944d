import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readReport } from '../read-report.ts';

const folder = join(import.meta.dirname, '../../../corpus/items');
const HEADINGS = {
  'clauses.txt': { review: '一、2025年工作回顾', plan: '一、2026年主要任务' },
  'english.txt': { review: 'I. Review of Work in 2025', plan: 'I. Tasks for 2026' },
};

for (const [name, headings] of Object.entries(HEADINGS)) {
  const blocks = readFileSync(join(folder, name), 'utf8')
    .trim()
    .split(/\n\s*\n/);
  test.each(
    blocks
      .map((block) => block.split('\n'))
      .map(([text, ...lines]) => [text!, lines.map((line) => line.trim())] as const),
  )('%s', (line, want) => {
    const [, part, text] = /^\[(review|plan)\] (.*)$/.exec(line)!;
    const report = [headings[part as 'review' | 'plan'], text!].map((words, index) => ({
      number: index + 1,
      text: words,
    }));
    const { items } = readReport([{ name: 'clauses', format: 'txt', sha256: '', blocks: report }]);
    expect(items.map(({ type, stage, span }) => [type, stage ?? '-', span.text].join(' · '))).toEqual(want);
  });
}
