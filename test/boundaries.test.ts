import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
// Which folder may import which: docs/architecture.md.
const MAY_IMPORT: Record<string, readonly string[]> = {
  reading: [],
  platform: [],
  intake: ['reading', 'platform'],
  ledger: ['reading', 'platform'],
  delivery: ['reading', 'platform', 'ledger'],
  publishing: ['reading', 'platform', 'ledger', 'delivery'],
  server: ['reading', 'intake', 'ledger', 'delivery', 'publishing', 'platform'],
  web: ['reading', 'ledger', 'delivery', 'publishing', 'server', 'platform'],
  cli: ['reading', 'intake', 'ledger', 'delivery', 'publishing', 'server', 'platform'],
};

const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"](?<target>[^'"]+)['"]/g)].map((match) => match.groups!.target!);
}

const folderOf = (file: string) => relative(join(root, 'src'), file).split(sep)[0]!;

test.each(Object.keys(MAY_IMPORT))('src/%s imports only what it may', (folder) => {
  const wrong: string[] = [];
  for (const file of files.filter((one) => folderOf(one) === folder && !one.endsWith('.test.ts'))) {
    for (const target of importsOf(file)) {
      if (!target.startsWith('.')) {
        if (folder === 'reading') wrong.push(`${relative(root, file)} → ${target}`);
        continue;
      }
      if (target.endsWith('package.json')) continue;
      const other = folderOf(resolve(join(file, '..'), target));
      if (other !== folder && !MAY_IMPORT[folder]!.includes(other)) wrong.push(`${relative(root, file)} → ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('no files import each other in a circle', () => {
  const left = new Map(files.map((file) => [file, importsOf(file).map((target) => resolve(join(file, '..'), target))]));
  // Whoever imports nothing that is left stands in no circle; what remains in the end does.
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [file, targets] of left) if (!targets.some((target) => left.has(target))) left.delete(file);
  }
  expect([...left.keys()].map((file) => relative(root, file))).toEqual([]);
});

test('the reading asks no clock and no chance', () => {
  const impure = files
    .filter((file) => folderOf(file) === 'reading' && !file.endsWith('.test.ts'))
    .filter((file) => /Date\.now|new Date\(|Math\.random|performance\.now/.test(readFileSync(file, 'utf8')));
  expect(impure).toEqual([]);
});

test('no file is longer than 400 lines', () => {
  const long = files
    .filter((file) => !file.endsWith('.generated.ts'))
    .filter((file) => readFileSync(file, 'utf8').split('\n').length > 400)
    .map((file) => relative(root, file));
  expect(long).toEqual([]);
});
