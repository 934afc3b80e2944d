import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readReport } from '../read-report.ts';

const folder = join(import.meta.dirname, '../../../corpus/parts');

test.each(readdirSync(folder))('corpus/parts/%s', (file) => {
  const lines: string[] = [];
  const want = new Map<number, string>();
  for (const line of readFileSync(join(folder, file), 'utf8').trimEnd().split('\n')) {
    const part = /^ {2}(review|plan)$/.exec(line)?.[1];
    if (part === undefined) lines.push(line);
    else want.set(lines.length, part === 'review' ? 'result' : 'commitment');
  }
  const blocks = lines.map((text, index) => ({ number: index + 1, text }));
  const { items } = readReport([{ name: file, format: 'txt', sha256: '', blocks }]);
  expect(new Map(items.map(({ span, role }) => [span.block, role]))).toEqual(want);
});

test('a role that the wording alone tells says so', () => {
  const roleBy = (...lines: string[]) =>
    readReport([
      {
        name: 'role',
        format: 'txt',
        sha256: '',
        blocks: lines.map((text, index) => ({ number: index + 1, text })),
      },
    ]).items.map((item) => [item.role, item.roleBy]);
  const done = '一年来，新建学校2所，成功创建卫生镇，财政收入同比增长6%。';
  expect(roleBy('一、2025年工作回顾', done)).toEqual(Array(3).fill(['result', undefined]));
  expect(roleBy(done)).toEqual(Array(3).fill(['result', 'wording']));
});
