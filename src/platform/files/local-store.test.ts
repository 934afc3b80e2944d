import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ServerFault } from '../errors.ts';
import { openFileStore } from './open-file-store.ts';

const LIMIT = 1024 * 1024;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

const open = () => openFileStore({ s3: null, dataDirectory: folder });
const kept = async () =>
  (await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true })).filter((one) => one.isFile());

test('keeps a file by what is in it, once', async () => {
  const store = await open();
  const content = randomBytes(300_000);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const put = () => store.put(Readable.from([content.subarray(0, 1000), content.subarray(1000)]), LIMIT);
  expect(await store.has(sha256)).toBe(false);
  expect(await Promise.all([put(), put()])).toEqual([
    { sha256, size: 300_000 },
    { sha256, size: 300_000 },
  ]);
  expect((await kept()).map((one) => one.name)).toEqual([sha256]);
  expect(await store.has(sha256)).toBe(true);
  expect(await buffer(await store.get(sha256))).toEqual(content);
  // Opened again, it is still there.
  expect(await (await open()).has(sha256)).toBe(true);
});

test('an empty file is a file', async () => {
  const { sha256, size } = await (await open()).put(Readable.from([]), LIMIT);
  expect([size, sha256.slice(0, 8)]).toEqual([0, 'e3b0c442']);
});

test('a file over the limit is refused as soon as it is, and nothing is left', async () => {
  const store = await open();
  let sent = 0;
  async function* endless() {
    for (;;) {
      sent += 100_000;
      yield Buffer.alloc(100_000);
    }
  }
  await expect(store.put(endless(), LIMIT)).rejects.toMatchObject({ id: 'upload-too-large' });
  expect(sent).toBeLessThan(LIMIT + 200_000);
  expect(await kept()).toEqual([]);
  expect(await store.put(Readable.from([Buffer.alloc(LIMIT)]), LIMIT)).toMatchObject({ size: LIMIT });
});

test('a sender that goes away leaves nothing', async () => {
  const store = await open();
  async function* broken() {
    yield Buffer.from('half');
    throw new Error('aborted');
  }
  await expect(store.put(broken(), LIMIT)).rejects.toMatchObject({ id: 'upload-broken' });
  expect(await kept()).toEqual([]);
});

test('what a killed process had begun is taken away a day later', async () => {
  await open();
  const drafts = join(folder, 'files', 'incoming');
  await fs.promises.mkdir(drafts);
  await writeFile(join(drafts, 'old'), 'x');
  await writeFile(join(drafts, 'new'), 'x');
  await utimes(join(drafts, 'old'), new Date(0), new Date(0));
  await open();
  expect(await readdir(drafts)).toEqual(['new']);
});

test('only a hash names a file', async () => {
  const store = await open();
  await writeFile(join(folder, 'secret'), 'x');
  for (const name of ['../../secret', '../secret', '', 'A'.repeat(64)]) {
    expect(await store.has(name)).toBe(false);
    await expect(store.get(name)).rejects.toMatchObject({ id: 'file-gone' });
  }
  await expect(store.get('0'.repeat(64))).rejects.toMatchObject({ id: 'file-gone' });
});

test('files are for this user alone', async () => {
  const { sha256 } = await (await open()).put(Readable.from([Buffer.from('x')]), LIMIT);
  const mode = async (...path: string[]) => (await stat(join(folder, 'files', ...path))).mode & 0o777;
  expect(await mode()).toBe(0o700);
  expect(await mode(sha256.slice(0, 2), sha256)).toBe(0o600);
});

const failureOf = async (store: Awaited<ReturnType<typeof open>>) =>
  store.put(Readable.from([Buffer.from('x')]), LIMIT).catch((error) => error as ServerFault);

test('a full disk is told without a place, which is kept for the log; nothing is left', async () => {
  const store = await open();
  const { open: really } = fs.promises;
  vi.spyOn(fs.promises, 'open').mockImplementation(async (...given) => {
    const file = await really(...given);
    file.writeFile = () => Promise.reject(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }));
    return file;
  });
  syncBuiltinESMExports();
  const fault = await failureOf(store);
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  expect(fault).toMatchObject({ id: 'files-full', cause: { code: 'ENOSPC', path: expect.stringContaining(folder) } });
  for (const said of Object.values((fault as ServerFault).onPage))
    for (const sentence of Object.values(said)) expect(sentence).not.toMatch(/DUBAN|\//);
  expect(await kept()).toEqual([]);
});

test('a folder that cannot be used is told, when a file comes and when one is asked for', async () => {
  const store = await open();
  await writeFile(join(folder, 'files', 'incoming'), 'no folder');
  expect(await failureOf(store)).toMatchObject({ id: 'files-failing', cause: { code: 'EEXIST' } });
  await writeFile(join(folder, 'files', '00'), 'no folder');
  await expect(store.get('0'.repeat(64))).rejects.toMatchObject({ id: 'files-failing', cause: { code: 'ENOTDIR' } });
});
