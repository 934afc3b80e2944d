import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linesOf, readArchive, unpacked } from '../../src/ledger/archive/index.ts';
import { verifyChain } from '../../src/ledger/index.ts';
import { openFileStore } from '../../src/platform/files/open-file-store.ts';
import { backupSocketIn, serveBackups } from '../../src/server/index.ts';
import { freshEmbedded, freshPostgres } from '../database/harness.ts';
import { oneMatter } from './one-matter.ts';

// What people run: the built program, which `npm test` builds before.
const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'duban.js');
const run = promisify(execFile);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-backup-'));
});
afterEach(() => rm(folder, { recursive: true }));

const duban = (...args: string[]) =>
  run(process.execPath, [PROGRAM, ...args], {
    env: { ...process.env, DUBAN_DATA: folder, DATABASE_URL: '', DUBAN_LANG: 'en' },
  });

test('a running program with the embedded database hands out its own backup', async () => {
  const database = await freshEmbedded();
  const { actor } = await oneMatter(database);
  const { head } = await database.owner((tx) => verifyChain(tx, actor.jurisdictionId));
  const files = await openFileStore({ s3: null, dataDirectory: folder });
  const service = await serveBackups({ database, files, directory: folder, version: 'test', now: () => new Date() });
  expect((await stat(backupSocketIn(folder))).mode & 0o777).toBe(0o600);

  const path = join(folder, 'out', 'backup.jsonl.gz');
  await duban('backup', path);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await service.close();
  await database.close();
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);

  const target = await freshPostgres();
  const { heads } = await readArchive(target, { name: path, lines: linesOf(unpacked(createReadStream(path))) });
  expect(heads).toEqual([{ jurisdictionId: actor.jurisdictionId, seq: 5, hash: head }]);
  await target.close();
});

test('one that breaks off leaves no file', async () => {
  const database = await freshEmbedded();
  const files = await openFileStore({ s3: null, dataDirectory: folder });
  const service = await serveBackups({ database, files, directory: folder, version: 'test', now: () => new Date() });
  await database.close();
  const refused = await duban('backup', join(folder, 'backup.jsonl.gz')).catch((error) => error);
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('broke off the backup')]);
  expect((await readdir(folder)).filter((name) => /backup.*(gz|tmp)/.test(name))).toEqual([]);
  await service.close();
});
