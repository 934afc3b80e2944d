import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '../../src/platform/database/database.ts';
import { lockByName } from '../../src/platform/database/directory-lock.ts';
import { makeTemplate, openEmbedded } from '../../src/platform/database/embedded.ts';

let folder: string;
let template: string;
let directory: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-directory-'));
  template = join(folder, 'template');
  await makeTemplate(template, async (database) => {
    await database.query('create table prepared (v text)');
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  directory = join(await mkdtemp(join(folder, 'one-')), 'data');
});
afterEach(restore);

// What stands in for a function of node:fs is seen by those who imported it by name only after syncBuiltinESMExports.
function restore(): void {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
}

describe('commits', () => {
  test('are on the disk when they are acknowledged: one fsync each', async () => {
    let syncs = 0;
    const database = await openEmbedded({ directory, template, onSync: () => syncs++ });
    await database.query('create table counted (v int)');
    syncs = 0;
    for (let i = 0; i < 500; i++) await database.query('insert into counted values ($1)', [i]);
    // A checkpoint may fall into it.
    expect(syncs).toBeGreaterThanOrEqual(500);
    syncs = 0;
    await database.query('select count(*) from counted');
    expect(syncs).toBe(0);
    await database.close();
  });

  test('are fsynced by the operating system, not only counted', async () => {
    const database = await openEmbedded({ directory, template });
    const fsync = vi.spyOn(fs, 'fsyncSync');
    syncBuiltinESMExports();
    await database.query(`insert into prepared values ('x')`);
    expect(fsync).toHaveBeenCalled();
    await database.close();
  });

  test.each<[string, (database: Database) => Promise<unknown>]>([
    ['a statement', (database) => database.query(`insert into prepared values ('perhaps')`)],
    ['one with parameters', (database) => database.query('insert into prepared values ($1)', ['perhaps'])],
    ['a transaction', (database) => database.owner((tx) => tx.execute(`insert into prepared values ('perhaps')`))],
  ])('a disk that fails to sync %s stops the database; what was acknowledged is there', async (_what, commit) => {
    const database = await openEmbedded({ directory, template });
    await database.query(`insert into prepared values ('kept')`);
    vi.spyOn(fs, 'fsyncSync').mockImplementation(() => {
      throw Object.assign(new Error('EIO'), { code: 'EIO' });
    });
    syncBuiltinESMExports();
    await expect(commit(database)).rejects.toMatchObject({ id: 'database-stopped' });
    restore();
    const rows = await database.query<{ v: string }>('select v from prepared order by v');
    expect(rows.map((one) => one.v)).toContain('kept');
    await database.query(`insert into prepared values ('after')`);
    await database.close();
  });
});

describe('a full disk', () => {
  /** As the file system says it, for files whose name fits. */
  function fill(name: RegExp): void {
    const open = fs.openSync;
    const write = fs.writeSync as (...given: unknown[]) => number;
    const full = new Set<number>();
    vi.spyOn(fs, 'openSync').mockImplementation((path, ...rest) => {
      const descriptor = open(path, ...rest);
      if (name.test(String(path))) full.add(descriptor);
      else full.delete(descriptor);
      return descriptor;
    });
    vi.spyOn(fs, 'writeSync').mockImplementation((...given: unknown[]) => {
      if (full.has(given[0] as number)) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      return write(...given);
    });
  }

  test('under the tables refuses the change and goes on', async () => {
    const database = await openEmbedded({ directory, template });
    fill(/pgdata\/base\//);
    const work = database.owner(async (tx) => {
      await tx.execute('create table bigger (v text)');
      await tx.execute(`insert into bigger select repeat('x', 1000) from generate_series(1, 10000)`);
    });
    await expect(work).rejects.toMatchObject({ id: 'disk-full' });
    restore();
    await database.query(`insert into prepared values ('x')`);
    expect(await database.query('select * from prepared')).toEqual([{ v: 'x' }]);
    await database.close();
  });

  test('under the log stops it, and when there is space again it goes on with all that was acknowledged', async () => {
    const database = await openEmbedded({ directory, template });
    await database.query(`insert into prepared values ('kept')`);
    fill(/pg_wal/);
    // Not to be compressed, and more than one file of the log.
    const grow = () =>
      database.query(`insert into prepared select (select string_agg(md5((i * 50 + j)::text), '') from generate_series(1, 50) j)
        from generate_series(1, 15000) i`);
    await expect(grow()).rejects.toMatchObject({ id: 'database-stopped' });
    // Still full: it cannot start again, and says the same.
    await expect(grow()).rejects.toMatchObject({ id: 'database-stopped' });
    restore();
    expect(await database.query(`select v from prepared where length(v) < 10`)).toEqual([{ v: 'kept' }]);
    await database.close();
    const again = await openEmbedded({ directory });
    expect(await again.query(`select count(*)::int as n from prepared`)).toEqual([{ n: 1 }]);
    await again.close();
  });
});

describe('the folder', () => {
  test('is for this user alone', async () => {
    await mkdir(directory, { mode: 0o755 });
    const database = await openEmbedded({ directory, template });
    const mode = async (path: string) => (await stat(path)).mode & 0o777;
    expect(await mode(directory)).toBe(0o700);
    expect(await mode(join(directory, 'pgdata'))).toBe(0o700);
    expect(await mode(join(directory, 'lock'))).toBe(0o600);
    await database.close();
  });

  test('is refused to a second one, in this process too, with a sentence that names the first', async () => {
    const database = await openEmbedded({ directory, template });
    const second = openEmbedded({ directory, template });
    await expect(second).rejects.toMatchObject({
      id: 'directory-in-use',
      message: expect.stringContaining(`process ${process.pid}`),
    });
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
    await database.close();
    await (await openEmbedded({ directory })).close();
  });

  test('is refused while another process has it, and free at once when that one is killed', async () => {
    await mkdir(directory);
    const holder = spawn(
      'flock',
      [
        '-xn',
        join(directory, 'lock'),
        'sh',
        '-c',
        'echo $PPID > "$0"; echo held; exec sleep 60',
        join(directory, 'lock'),
      ],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        detached: true,
      },
    );
    await once(holder.stdout, 'data');
    await expect(openEmbedded({ directory, template })).rejects.toMatchObject({ id: 'directory-in-use' });
    process.kill(-holder.pid!, 'SIGKILL');
    await once(holder, 'close');
    await (await openEmbedded({ directory, template })).close();
  });

  test('without flock, a name of the kernel is taken once', async () => {
    await mkdir(directory);
    const release = await lockByName(directory);
    expect(release).not.toBeNull();
    expect(await lockByName(directory)).toBeNull();
    release!();
    const again = await lockByName(directory);
    expect(again).not.toBeNull();
    again!();
  });

  test('starts from what was prepared; half a start begins anew', async () => {
    await mkdir(join(directory, 'pgdata.new'), { recursive: true });
    await writeFile(join(directory, 'pgdata.new', 'PG_VERSION'), '18\n');
    const database = await openEmbedded({ directory, template });
    expect(await database.query('select * from prepared')).toEqual([]);
    await database.close();
    expect((await readdir(directory)).sort()).toEqual(['lock', 'pgdata']);
  });

  test('that is no folder, or holds damaged files, is told in a sentence and left free', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    await expect(openEmbedded({ directory: file })).rejects.toMatchObject({ id: 'directory-unusable' });
    await (await openEmbedded({ directory, template })).close();
    await writeFile(join(directory, 'pgdata', 'PG_VERSION'), '9\n');
    const damaged = openEmbedded({ directory });
    await expect(damaged).rejects.toMatchObject({ id: 'directory-unusable' });
    await writeFile(join(directory, 'pgdata', 'PG_VERSION'), '18\n');
    await (await openEmbedded({ directory })).close();
  });
});
