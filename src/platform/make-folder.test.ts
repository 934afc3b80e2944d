import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-folder-'));
  await writeFile(join(folder, 'file'), '');
});
afterAll(() => rm(folder, { recursive: true }));

test('makes what is missing above it, by several at once, and takes what is there', async () => {
  const deep = join(folder, 'a', 'b', 'c');
  await Promise.all([makeFolder(deep, 0o700), makeFolder(deep, 0o700), makeFolder(join(folder, 'a', 'b', 'd'), 0o700)]);
  await makeFolder(deep);
  expect((await stat(deep)).isDirectory()).toBe(true);
  expect((await stat(join(folder, 'a'))).mode & 0o777).toBe(0o700);
});

test('refuses what cannot be: below a file, where a file is', async () => {
  await expect(makeFolder(join(folder, 'file', 'x', 'y'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  await expect(makeFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
});

// There a recursive mkdir of Node goes on for ever.
test.runIf(process.platform === 'linux')('ends where the system has no room for folders', async () => {
  await expect(makeFolder('/proc/duban/deep/down')).rejects.toMatchObject({ code: 'ENOENT' });
});
