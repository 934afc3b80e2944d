import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'dist', 'duban.js');
let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'duban-place-'));
});
afterAll(() => rm(data, { recursive: true }));

const duban = (...args: string[]) =>
  promisify(execFile)(process.execPath, [program, ...args], {
    env: { ...process.env, DUBAN_DATA: data, DUBAN_LANG: 'en', DATABASE_URL: '' },
  });

test('a government of one’s own begins with its books open and its chain whole', async () => {
  const { stderr } = await duban('jurisdiction', 'add', '青川区人民政府', '--en', 'Qingchuan District Government');
  expect(stderr).toContain('open the link it prints');
  expect((await duban('jurisdiction', 'list')).stdout).toBe(
    '青川区人民政府\tQingchuan District Government\tdistrict\n',
  );
  expect((await duban('verify')).stdout).toMatch(/^Qingchuan District Government {2}1 {2}[0-9a-f]{64}\n$/);
});
