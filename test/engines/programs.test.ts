import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openPostgres } from '../../src/platform/database/postgres.ts';
import { freshUrl } from '../database/harness.ts';
import { makePostgres } from '../database/postgres-server.ts';

// Several programs, one after the other and side by side: what people run, which `npm test` builds before.
const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'duban.js');
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
let url: string;
let serving: ChildProcess;
let backup: string;
/** Of the log of the first database. */
let head: string;

const environment = (where: Record<string, string>) => ({
  ...process.env,
  DATABASE_URL: '',
  DUBAN_LANG: 'en',
  ...where,
});
const start = (where: Record<string, string>, args: readonly string[]) =>
  spawn(process.execPath, [PROGRAM, ...args], { env: environment(where), stdio: ['pipe', 'pipe', 'inherit'] });
const duban = (where: Record<string, string>, ...args: string[]) =>
  new Promise<{ status: number; stdout: string; stderr: string }>((resolve) =>
    execFile(process.execPath, [PROGRAM, ...args], { env: environment(where) }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
    ),
  );
const embedded = (name: string) => ({ DUBAN_DATA: join(folder, name) });
const postgres = () => ({ DATABASE_URL: url, DUBAN_DATA: join(folder, 'postgres') });

/** The last hash of the log, as `verify` prints it at the end of its line. */
async function headOf(where: Record<string, string>): Promise<string> {
  const { stdout, status, stderr } = await duban(where, 'verify');
  expect([status, stderr]).toEqual([0, '']);
  return /([0-9a-f]{64})\n$/.exec(stdout)![1]!;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-programs-'));
  backup = join(folder, 'out', 'backup.jsonl.gz');
  url = await freshUrl();
  serving = start(embedded('first'), ['serve', '--port', '0']);
  const [greeting] = await once(serving.stdout!, 'data');
  expect(String(greeting)).toContain('The sample district is ready');
});
afterAll(async () => {
  serving.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

test('a second program is kept out of the folder of the first, in a sentence that names it', async () => {
  for (const command of [['verify'], ['user', 'list'], ['export', '--all'], ['serve', '--port', '0']]) {
    const { status, stdout, stderr } = await duban(embedded('first'), ...command);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`another Duban (process ${serving.pid}) works in this data folder`);
  }
});

test('what runs is backed up, and restored elsewhere with the same chain and the same files', async () => {
  expect(await duban(embedded('first'), 'backup', backup)).toMatchObject({
    status: 0,
    stderr: `Wrote the backup ${backup}\n`,
  });
  expect((await stat(backup)).mode & 0o777).toBe(0o600);
  const slim = join(folder, 'slim.jsonl.gz');
  await duban(embedded('first'), 'backup', '--digests', slim);
  expect((await stat(slim)).size).toBeLessThan((await stat(backup)).size);
  // Of one that is replaced, the rights stay: perhaps a group copies it away.
  await chmod(slim, 0o640);
  await duban(embedded('first'), 'backup', '--digests', slim);
  expect((await stat(slim)).mode & 0o777).toBe(0o640);

  serving.kill('SIGTERM');
  expect(await once(serving, 'close')).toEqual([0, null]);

  const restored = await duban(embedded('second'), 'restore', backup);
  expect(restored).toMatchObject({ status: 0, stderr: expect.stringMatching(/Restored \d{4,} rows and \d\d+ files/) });
  head = await headOf(embedded('first'));
  expect(restored.stdout.trim().endsWith(head)).toBe(true);
});

test('a database that holds data is not restored into', async () => {
  const { status, stderr } = await duban(embedded('second'), 'restore', backup);
  expect([status, stderr]).toEqual([2, expect.stringContaining('holds data already')]);
  expect(await headOf(embedded('second'))).toBe(head);
});

test('everything moves to the other engine through a pipe', async () => {
  const [source, target] = [start(embedded('second'), ['export', '--all']), start(postgres(), ['restore'])];
  const ended = Promise.all([once(source, 'close'), once(target, 'close'), text(target.stdout!)]);
  await pipeline(source.stdout!, target.stdin!);
  const [[exported], [restored], heads] = await ended;
  expect([exported, restored]).toEqual([0, 0]);
  expect(heads.trim().endsWith(head)).toBe(true);
  expect(await headOf(postgres())).toBe(head);
});

test('a person whose role is refused is not left behind, and every level has the same exit codes', async () => {
  const add = (...more: string[]) => duban(postgres(), 'user', 'add', 'half@yunhe.example', '--name', '温半', ...more);
  expect(await add('--role', 'liaison')).toMatchObject({ status: 2, stdout: '' });
  expect((await duban(postgres(), 'user', 'list')).stdout).not.toContain('half@');
  expect((await add('--role', 'king')).status).toBe(2);
  const noAddress = await duban(postgres(), 'user', 'add', 'notmail', '--name', '温半', '--role', 'office');
  expect([noAddress.status, noAddress.stdout]).toEqual([2, '']);
  expect(noAddress.stderr).toContain('email: Give an e-mail address, such as li@example.org.\n');
  expect((await duban(postgres(), 'user', 'list')).stdout).not.toContain('notmail');
});

/** One sentence, on a line of its own, and nothing of the program. */
const told = (id: RegExp) => ({
  status: 2,
  stdout: '',
  stderr: expect.stringMatching(new RegExp(`^[^\\n]*${id.source}[^\\n]*\\n$`)),
});

describe('a place that is none', () => {
  const COMMANDS = [['verify'], ['backup', 'out.gz'], ['export', '--all', '--out', 'out.jsonl'], ['user', 'list']];

  test.each(COMMANDS)('%s makes nothing where nothing is', async (...command) => {
    expect(await duban(embedded('nothing'), ...command)).toEqual(told(/there is no database of Duban here/));
    await expect(stat(join(folder, 'nothing'))).rejects.toThrow('ENOENT');
  });

  test('a file, a folder of something else, and one whose database was taken out', async () => {
    await writeFile(join(folder, 'a-file'), 'x');
    expect(await duban(embedded('a-file'), 'verify')).toEqual(told(/cannot be used \(ENOTDIR\)/));
    await mkdir(join(folder, 'site', 'database'), { recursive: true });
    await writeFile(join(folder, 'site', 'index.html'), 'x');
    for (const command of [['verify'], ['restore', backup], ['jurisdiction', 'add', '某区', '--en', 'Some'], ['serve']])
      expect(await duban(embedded('site'), ...command)).toEqual(told(/holds data of something else and none of Duban/));
    expect(await readdir(join(folder, 'site', 'database'))).toEqual([]);
    await mkdir(join(folder, 'hollow', 'database', 'pgdata'), { recursive: true });
    for (const command of [['backup', join(folder, 'hollow.gz')], ['serve']])
      expect(await duban(embedded('hollow'), ...command)).toEqual(told(/cannot be used \(pgdata\/PG_VERSION\)/));
  });

  test('a database without a government gives no backup', async () => {
    const empty = { DATABASE_URL: await freshUrl(), DUBAN_DATA: join(folder, 'empty') };
    const out = join(folder, 'empty.gz');
    for (const command of [
      ['backup', out],
      ['export', '--all', '--out', out],
      ['export', '--all'],
    ])
      expect(await duban(empty, ...command)).toEqual(told(/holds no government, so there is nothing to write/));
    expect((await readdir(folder)).filter((name) => name.startsWith('empty.gz'))).toEqual([]);
    expect((await duban({ ...empty, DUBAN_LANG: 'zh' }, 'backup', out)).stderr).toContain('没有可写出的数据');
  });

  test('a database of something else stays as it is', async () => {
    const server = await makePostgres();
    try {
      await server.admin('create database shop owner duban');
      const shop = { DATABASE_URL: server.url('shop'), DUBAN_DATA: join(folder, 'shop') };
      expect(await duban(shop, 'verify')).toEqual(told(/DATABASE_URL: there is no database of Duban here/));
      const database = openPostgres({ url: server.url('shop') });
      await database.query('create table units (price numeric)');
      for (const command of [['verify'], ['restore', backup]])
        expect(await duban(shop, ...command)).toEqual(told(/DATABASE_URL: this holds data of something else/));
      const kept = await database.query(`select tablename from pg_tables where schemaname in ('public', 'drizzle')`);
      expect(kept).toEqual([{ tablename: 'units' }]);
      await database.close();
    } finally {
      await server.stop();
    }
  });

  test('what is no file to read from or to write to', async () => {
    expect(await duban(embedded('fresh'), 'restore', join(folder, 'none.gz'))).toEqual(told(/there is no such file/));
    expect(await duban(embedded('fresh'), 'restore', folder)).toEqual(told(/this is a folder\. Name the file/));
    for (const [name, code] of [
      [join(backup, 'x.gz'), 'EEXIST'],
      [join(folder, 'x'.repeat(300)), 'ENAMETOOLONG'],
    ] as const)
      expect(await duban(embedded('second'), 'backup', name)).toEqual(
        told(new RegExp(`cannot be written \\(${code}\\)`)),
      );
  });
});

test('user and import work by the deeds of the pages', async () => {
  const added = await duban(postgres(), 'user', 'add', 'wen@yunhe.example', '--name', '温一', '--role', 'office');
  expect(added).toMatchObject({ status: 0, stdout: expect.stringMatching(/^http.*\/invitation\/\S{20,}\n$/) });
  expect((await duban(postgres(), 'user', 'list')).stdout).toContain('wen@yunhe.example\t温一\toffice\n');
  const invited = await duban(postgres(), 'user', 'invite', 'wen@yunhe.example');
  expect(invited.stdout).not.toBe(added.stdout);
  const twice = await duban(postgres(), 'user', 'add', 'wen@yunhe.example', '--name', '温二', '--role', 'office');
  expect([twice.status, twice.stderr]).toEqual([2, expect.stringContaining('belongs to 温一 already')]);

  const report = join(import.meta.dirname, '..', '..', 'samples', 'yunhe-2026.bilingual.txt');
  const imported = await duban(postgres(), 'import', report, '--person', 'wen@yunhe.example');
  expect(imported).toMatchObject({ status: 0, stderr: expect.stringMatching(/^Imported; \d\d+ commitments wait/) });
  const database = openPostgres({ url });
  expect(
    await database.query(
      `select kind from events join people on people.id = events.person_id where name = '温一' and subject_id = $1`,
      [imported.stdout.trim()],
    ),
  ).toEqual([{ kind: 'import-edition' }]);
  await database.close();
  expect(await headOf(postgres())).not.toBe(head);
});

test('import says that a report names another place or that its year is there, and goes on', async () => {
  const report = join(folder, 'linxi.txt');
  const words = ['临溪区政府工作报告', '（2026年1月）', '一、2026年主要任务', '新建公园三座，修缮道路五条。'];
  await writeFile(report, words.join('\n\n'));
  const imported = await duban(postgres(), 'import', report);
  expect([imported.status, imported.stdout]).toEqual([0, expect.stringMatching(/^[0-9a-f-]{36}\n$/)]);
  expect(imported.stderr).toContain('This report names 临溪区; this workspace is Yunhe District Government (sample).');
  expect(imported.stderr).toContain('The report of 2026 is here already as edition 1');
  await writeFile(report, [...words, '新建学校两所。'].join('\n\n'));
  const again = await duban({ ...postgres(), DUBAN_LANG: 'zh' }, 'import', report);
  expect(again.stderr).toContain('这份报告写的是临溪区，本工作区是云河区人民政府（示例）。');
  expect(again.stderr).toContain('此前已导入第 2 版');
});

test('verify finds what was tampered with: exit code 1 and the event', async () => {
  const database = openPostgres({ url });
  await database.query(`alter table events disable trigger user; update events set data = '{}' where seq = 7`);
  await database.close();
  const { status, stdout, stderr } = await duban(postgres(), 'verify');
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/event 7 was changed after it was recorded\. Keep the database as it is/);
});
