import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSecret } from './secret.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'duban-secret-')), 'data');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

test('is made once, long, and for this user alone', async () => {
  const secrets = await Promise.all(Array.from({ length: 5 }, () => loadSecret(folder)));
  expect(new Set(secrets).size).toBe(1);
  expect(await loadSecret(folder)).toBe(secrets[0]);
  expect(secrets[0]).toMatch(/^[\w-]{43}$/);
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect(await readdir(folder)).toEqual(['secret']);
});
