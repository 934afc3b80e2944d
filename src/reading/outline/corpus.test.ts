import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readReport } from '../read-report.ts';

const folder = join(import.meta.dirname, '../../../corpus/outline');

test.each(readdirSync(folder))('corpus/outline/%s', (file) => {
  const lines: string[] = [];
  const want: [number, number][] = [];
  for (const line of readFileSync(join(folder, file), 'utf8').trimEnd().split('\n')) {
    const level = /^ {2}([0-4])$/.exec(line)?.[1];
    if (level === undefined) lines.push(line);
    else want.push([lines.length, Number(level)]);
  }
  const blocks = lines.map((text, index) => ({ number: index + 1, text }));
  const { outline } = readReport([{ name: file, format: 'txt', sha256: '', blocks }]);
  expect(outline.map(({ zh, en, level }) => [(zh ?? en)!.block, level])).toEqual(want);
});
