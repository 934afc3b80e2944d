import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MINI_REPORT } from './intake/mini-report.ts';

// Where the command line writes, and what it must not write over.
const PROGRAM = join(import.meta.dirname, '..', 'dist', 'duban.js');
const isRoot = process.getuid?.() === 0;

let folder: string;
let report: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-outputs-'));
  report = join(folder, 'hewan-2025.txt');
  await writeFile(report, MINI_REPORT.join('\n'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

function duban(args: readonly string[], stdout: 'pipe' | number = 'pipe', env: Record<string, string> = {}) {
  const ended = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: 'utf8',
    env: { ...process.env, DUBAN_LANG: 'en', ...env },
    stdio: ['ignore', stdout, 'pipe'],
  });
  return { status: ended.status, stdout: ended.stdout, stderr: ended.stderr };
}

test('nothing is written over what is read, nor two things to one file', async () => {
  const both = join(folder, 'both.out');
  const link = join(folder, 'link-to-report');
  await symlink(report, link);
  for (const args of [
    ['export', report, '--out', report],
    ['export', report, '--out', link],
    ['read', report, '--html', report],
    ['check', report, '--sarif', report],
    ['check', report, '--sarif', both, '--xlsx', both],
  ]) {
    const { status, stderr } = duban(args);
    expect([status, stderr]).toEqual([2, expect.stringContaining('this file was given twice')]);
  }
  expect(await readFile(report, 'utf8')).toBe(MINI_REPORT.join('\n'));
  expect(await readdir(folder)).not.toContain('both.out');
});

test('a link stays one, and what is no plain file stays what it is', async () => {
  const [kept, link] = [join(folder, 'kept.csv'), join(folder, 'link.csv')];
  await writeFile(kept, 'old');
  await symlink(kept, link);
  expect(duban(['export', report, '--out', link]).status).toBe(0);
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  expect(await readFile(kept, 'utf8')).toContain('Words of the report');
  const pipe = join(folder, 'pipe');
  spawnSync('mkfifo', [pipe]);
  const refused = duban(['export', report, '--out', pipe]);
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('a device or a pipe')]);
  expect((await lstat(pipe)).isFIFO()).toBe(true);
  await rm(pipe);
});

test('a link to what is not there yet makes it there; one that leads round in a circle is told', async () => {
  const [target, link, circle] = ['later/target.csv', 'dangling.csv', 'circle.csv'].map((one) => join(folder, one));
  await symlink('later/target.csv', link!);
  const twice = duban(['check', report, '--sarif', link!, '--xlsx', target!]);
  expect([twice.status, twice.stderr]).toEqual([2, expect.stringContaining('this file was given twice')]);
  expect(duban(['export', report, '--out', link!]).status).toBe(0);
  expect((await lstat(link!)).isSymbolicLink()).toBe(true);
  expect(await readFile(target!, 'utf8')).toContain('Words of the report');
  await symlink('circle.csv', circle!);
  const refused = duban(['export', report, '--out', circle!]);
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('cannot be written (ELOOP)')]);
  expect((await lstat(circle!)).isSymbolicLink()).toBe(true);
});

test('who may read a file stays as it was', async () => {
  const path = join(folder, 'rights.csv');
  await writeFile(path, 'old');
  for (const mode of [0o600, 0o664]) {
    await chmod(path, mode);
    expect(duban(['export', report, '--out', path]).status).toBe(0);
    expect((await stat(path)).mode & 0o777).toBe(mode);
    expect(await readFile(path, 'utf8')).not.toBe('old');
  }
});

test.skipIf(isRoot)('a file that is closed to writing is not replaced', async () => {
  const closed = join(folder, 'closed.xlsx');
  await writeFile(closed, 'old');
  await chmod(closed, 0o444);
  expect(duban(['export', report, '--out', closed]).status).toBe(2);
  expect(await readFile(closed, 'utf8')).toBe('old');
});

test('the ending of a file tells its format; a translation memory without pairs is refused', async () => {
  const csv = join(folder, 'tasks.csv');
  expect(duban(['export', report, '--out', csv]).status).toBe(0);
  expect(await readFile(csv, 'utf8')).toContain(',');
  const workbook = duban(['export', report, '--format', 'tasks', '--out', join(folder, 'book.csv')]);
  expect([workbook.status, workbook.stderr]).toEqual([2, expect.stringContaining('ends in .csv')]);
  const chinese = join(folder, 'zh-only.txt');
  await writeFile(chinese, MINI_REPORT.filter((_, index) => index % 2 === 0).join('\n'));
  const { status, stderr } = duban(['export', chinese, '--out', join(folder, 'none.tmx')]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('no sentence stands there in both languages')]);
  for (const more of [[report], ['--format', 'csv']])
    expect(duban(['export', '--all', ...more]).stderr).toContain('--all writes the whole database');
});

test('readings go into a folder, and a folder that may not be entered is named', async () => {
  const many = join(folder, 'many');
  await mkdir(join(many, 'closed'), { recursive: true });
  await writeFile(join(many, 'one.txt'), MINI_REPORT.join('\n'));
  const { status, stderr } = duban(['read', many, '--out', report]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('is a file, and the readings go into a folder')]);
  if (isRoot) return;
  await chmod(join(many, 'closed'), 0o000);
  const out = join(folder, 'read');
  const read = duban(['read', many, '--out', out]);
  await chmod(join(many, 'closed'), 0o755);
  expect([read.status, read.stderr]).toEqual([
    2,
    expect.stringMatching(/closed: .*cannot be opened.*1 file read, 1 refused/s),
  ]);
  expect(await readdir(out)).toEqual(['one.json']);
});

test.skipIf(isRoot)('behind a pattern too, where it looks; a hidden folder is passed over in silence', async () => {
  const tree = join(folder, 'patterns');
  const shut = [join(tree, 'a', 'closed'), join(tree, '.hidden')];
  for (const one of shut) await mkdir(one, { recursive: true });
  await writeFile(join(tree, 'a', 'one.txt'), MINI_REPORT.join('\n'));
  for (const one of shut) await chmod(one, 0o000);
  const out = join(folder, 'patterns-out');
  const [deep, flat] = ['**/*.txt', '*/*.txt'].map((pattern) => duban(['read', `${tree}/${pattern}`, '--out', out]));
  const whole = duban(['read', tree, '--out', out]);
  for (const one of shut) await chmod(one, 0o755);
  for (const told of [deep!, whole]) {
    expect([told.status, told.stderr]).toEqual([2, expect.stringMatching(/closed: .*1 file read, 1 refused/s)]);
    expect(told.stderr).not.toContain('.hidden');
  }
  expect([flat!.status, flat!.stderr]).toEqual([0, expect.stringMatching(/^1 file read, 0 refused/)]);
  expect(await readdir(out, { recursive: true })).toContain(join('a', 'one.json'));
});

test.runIf(process.platform === 'linux')('a full disk behind standard output is a sentence and exit code 2', () => {
  const full = openSync('/dev/full', 'w');
  try {
    const { status, stderr } = duban(['check', report, '--json'], full);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^stdout: the file cannot be written \(ENOSPC\)/)]);
  } finally {
    closeSync(full);
  }
});

test('a refused restore leaves nothing that could pass for a database; names of governments tell them apart', async () => {
  const data = join(folder, 'data');
  const env = { DUBAN_DATA: data, DATABASE_URL: '' };
  expect(duban(['restore', report], 'pipe', env).status).toBe(2);
  expect(await readdir(data).catch(() => [])).toEqual([]);
  expect(duban(['backup', join(folder, 'none.gz')], 'pipe', env).status).toBe(2);
  const nameless = duban(['jurisdiction', 'add', ' \u3000', '--en', ' ', '--time-zone', 'Songxi'], 'pipe', env);
  expect([nameless.status, nameless.stdout]).toEqual([2, '']);
  for (const wrong of ['nameZh: Fill this in.', 'nameEn: Fill this in.', 'timeZone: Give a time zone such as'])
    expect(nameless.stderr).toContain(wrong);
  expect(await readdir(data).catch(() => [])).toEqual([]);
  const added = duban(['jurisdiction', 'add', ' 松溪县人民政府\t', '--en', ' Songxi County '], 'pipe', env);
  expect([added.status, added.stderr]).toEqual([0, expect.stringMatching(/^Songxi County is there\./)]);
  const again = duban(['jurisdiction', 'add', '松溪县人民政府 ', '--en', 'Songxi'], 'pipe', env);
  expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('is there already')]);
}, 120_000);
