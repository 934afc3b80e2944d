import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readingSchema, reconciliationSchema } from '../src/publishing/index.ts';
import { MINI_REPORT } from './intake/mini-report.ts';

// What people run: the built program, which `npm test` builds before.
const PROGRAM = join(import.meta.dirname, '..', 'dist', 'duban.js');
const WRONG = MINI_REPORT.map((line) => line.replace('3.85 billion', '38.5 billion'));

let folder: string;
let report: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-cli-'));
  report = join(folder, 'hewan-2025.txt');
  await writeFile(report, WRONG.join('\n'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

function duban(args: readonly string[], env: Record<string, string> = {}) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: 'utf8',
    env: { ...process.env, DUBAN_LANG: 'en', ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { stdout, stderr, status };
}

describe('read', () => {
  test('prints a summary, or the reading and nothing else', () => {
    expect(duban(['read', report]).stdout).toContain('河湾区政府工作报告');
    const { stdout, status } = duban(['read', report, '--json']);
    expect(status).toBe(0);
    expect(readingSchema.parse(JSON.parse(stdout)).items.length).toBeGreaterThan(5);
  });

  test('two files of one language each are one report', async () => {
    const zh = join(folder, 'zh.txt');
    const en = join(folder, 'en.txt');
    await writeFile(zh, MINI_REPORT.filter((_, index) => index % 2 === 0).join('\n'));
    await writeFile(en, MINI_REPORT.filter((_, index) => index % 2 === 1).join('\n'));
    const { segments } = readingSchema.parse(JSON.parse(duban(['read', en, zh, '--json']).stdout));
    expect(segments.every((segment) => segment.zh.length > 0 && segment.en.length > 0)).toBe(true);
  });

  test('--html writes one page that needs nothing else', async () => {
    const page = join(folder, 'page.html');
    expect(duban(['read', report, '--html', page]).status).toBe(0);
    const html = await readFile(page, 'utf8');
    expect(html).toContain('滨河路');
    expect(html.replace(/<script[\s\S]*?<\/script>/g, '')).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  test('a folder is read file by file, its tree kept; one bad file stops nothing', async () => {
    const tree = join(folder, 'tree');
    const out = join(folder, 'out');
    await mkdir(join(tree, '2025', 'district'), { recursive: true });
    await writeFile(join(tree, 'a.txt'), MINI_REPORT.join('\n'));
    await writeFile(join(tree, '2025', 'district', 'b.txt'), MINI_REPORT.join('\n'));
    await writeFile(join(tree, '2025', 'same.txt'), MINI_REPORT.join('\n'));
    await writeFile(join(tree, '2025', 'same.md'), MINI_REPORT.join('\n'));
    await writeFile(join(tree, '2025', 'bad.txt'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]));
    await writeFile(join(tree, 'picture.png'), 'no report');
    const { stderr, stdout, status } = duban(['read', tree, '--json', '--out', out]);
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expect(stderr).toMatch(/bad\.txt: this is not a text file/);
    expect(stderr).toMatch(/4 files read, 1 refused/);
    const written = (await readdir(out, { recursive: true })).filter((name) => /\./.test(name)).sort();
    expect(written).toEqual(['2025/district/b.json', '2025/same.md.json', '2025/same.txt.json', 'a.json']);
    for (const name of written) readingSchema.parse(JSON.parse(await readFile(join(out, name), 'utf8')));
    const some = duban(['read', `${tree}/**/same.*`, '--out', join(folder, 'some')]);
    expect(some.status).toBe(0);
    expect((await readdir(join(folder, 'some'), { recursive: true })).length).toBeGreaterThan(2);
  });

  test('names as people give them: brackets, capitals, one name in two folders, links in a circle', async () => {
    const tree = join(folder, 'names');
    for (const place of ['east', 'west']) {
      await mkdir(join(tree, place), { recursive: true });
      await writeFile(join(tree, place, 'report.txt'), MINI_REPORT.join('\n'));
    }
    const odd = join(tree, '报告[终稿].TXT');
    await writeFile(odd, MINI_REPORT.join('\n'));
    await writeFile(join(tree, '~$owner.docx'), 'x');
    await symlink('..', join(tree, 'east', 'loop'));
    expect(duban(['read', odd]).stdout).toContain('河湾区政府工作报告');
    const written = async (out: string) =>
      (await readdir(out, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
    expect(duban(['read', tree, '--out', join(folder, 'n1')]).status).toBe(0);
    expect(await written(join(folder, 'n1'))).toEqual(['east/report.json', 'west/report.json', '报告[终稿].json']);
    const two = ['east', 'west'].map((place) => join(tree, place, 'report.txt'));
    expect(duban(['read', ...two, '--out', join(folder, 'n2')]).status).toBe(0);
    expect(await written(join(folder, 'n2'))).toEqual(['east/report.json', 'west/report.json']);
  });

  test('the summary speaks the language of its reader', () => {
    const { stdout } = duban(['read', report], { DUBAN_LANG: 'zh' });
    expect(stdout).toContain('其中中英文齐全');
    expect(stdout.replace(/^.*figure\/.*$/gm, '')).not.toMatch(/segments|figures|items/);
  });
});

describe('check', () => {
  test('tells what is wrong, where, and exits with 1 when strict', () => {
    const { stdout, status } = duban(['check', report]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/error {2}hewan-2025\.txt:8:\d+ {2}figure\/magnitude/);
    expect(duban(['check', report, '--strict']).status).toBe(1);
    expect(duban(['check', report], { DUBAN_LANG: 'zh_CN.UTF-8' }).stdout).toContain('请核对数量级');
  });

  test.each([
    [[], '0 errors, 0 warnings, 0 notes', '错误 0 处，警告 0 处，提示 0 处'],
    [[['3.85 billion', '38.5 billion']], '1 error, 0 warnings, 0 notes', '错误 1 处，警告 0 处，提示 0 处'],
    [
      [
        ['3.85 billion', '38.5 billion'],
        ['1,500 parking', '15,000 parking'],
      ],
      '2 errors, 0 warnings, 0 notes',
      '错误 2 处，警告 0 处，提示 0 处',
    ],
  ] as const)('with %j wrong, its last line counts', async (slips, en, zh) => {
    const path = join(folder, 'slips.txt');
    await writeFile(
      path,
      slips.reduce((text, [right, wrong]) => text.replace(right, wrong), MINI_REPORT.join('\n')),
    );
    expect(duban(['check', path]).stdout.trimEnd().split('\n').at(-1)).toBe(en);
    expect(duban(['check', path], { DUBAN_LANG: 'zh' }).stdout.trimEnd().split('\n').at(-1)).toBe(zh);
  });

  test('writes SARIF and a workbook', async () => {
    const sarif = join(folder, 'findings.sarif');
    const xlsx = join(folder, 'findings.xlsx');
    duban(['check', report, '--sarif', sarif, '--xlsx', xlsx]);
    const { runs } = JSON.parse(await readFile(sarif, 'utf8'));
    expect(runs[0].results[0]).toMatchObject({ ruleId: 'figure/magnitude', level: 'error' });
    expect(runs[0].results[0].locations[0].physicalLocation.region).toMatchObject({ startLine: 8 });
    // SARIF 2.1.0: 3.4.4 URIs, 3.30 regions, 3.27.10 levels.
    expect(runs[0].tool.driver).toMatchObject({ name: 'duban', rules: expect.any(Array) });
    for (const { level, message, ruleId, ruleIndex, locations, relatedLocations } of runs[0].results) {
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).not.toBe('');
      expect(runs[0].tool.driver.rules[ruleIndex].id).toBe(ruleId);
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        expect(new URL(physicalLocation.artifactLocation.uri).protocol).toBe('file:');
        const { startLine, startColumn, endColumn } = physicalLocation.region;
        expect(Math.min(startLine, startColumn)).toBeGreaterThan(0);
        expect(endColumn).toBeGreaterThanOrEqual(startColumn);
      }
    }
    const rows = await readSheet(xlsx);
    expect(rows[1]?.slice(1, 4)).toEqual(['error', 'figure/magnitude', '8']);
  });
});

describe('export', () => {
  test('the task table as xlsx and csv has the columns of a 任务分解表 and a row for each commitment', async () => {
    const xlsx = join(folder, 'tasks.xlsx');
    const csv = join(folder, 'tasks.csv');
    duban(['export', report, '--out', xlsx], { DUBAN_LANG: 'zh' });
    duban(['export', report, '--format', 'csv', '--out', csv], { DUBAN_LANG: 'zh' });
    const rows = await readSheet(xlsx);
    const heads = ['序号', '类别/章节', '报告原文', '具体任务', '量化指标', '牵头单位', '配合单位', '完成时限', '备注'];
    for (const head of heads) expect(rows[0]).toContain(head);
    expect(rows).toHaveLength(4);
    expect(rows[1]).toContain('改造老旧小区20个');
    const text = await readFile(csv, 'utf8');
    expect(text.startsWith('\ufeff序号')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(4);
  });

  test('the translation memory leaves out a pair with an error', async () => {
    const tmx = join(folder, 'memory.tmx');
    duban(['export', report, '--format', 'tmx', '--out', tmx]);
    const text = await readFile(tmx, 'utf8');
    // What the document type definition of TMX 1.4b requires of the header, and of each unit.
    expect(text).toContain('<tmx version="1.4">');
    for (const name of ['creationtool', 'creationtoolversion', 'segtype', 'o-tmf', 'adminlang', 'srclang', 'datatype'])
      expect(text).toMatch(new RegExp(`<header [^>]{0,300}${name}="[^"]{1,60}"`));
    for (const unit of text.split('<tu ').slice(1))
      expect(unit.match(/<tuv xml:lang="[a-zA-Z-]{2,8}"><seg>[^<]+<\/seg><\/tuv>/g)).toHaveLength(2);
    expect(text).toContain('改造老旧小区20个');
    expect(text).not.toContain('38.5 billion');
    expect(text.match(/<tu /g)).toHaveLength(MINI_REPORT.length / 2 - 1);
  });
});

test('reconcile puts a promise beside its result, from a file or from a reading', async () => {
  const next = join(folder, 'hewan-2026.txt');
  await writeFile(
    next,
    [
      '河湾区政府工作报告',
      '一、2025年工作回顾',
      '改造老旧小区22个，第三中学新校区主体封顶。',
      '二、2026年工作任务',
      '新建学校两所。',
    ].join('\n'),
  );
  const saved = join(folder, 'last.json');
  await writeFile(saved, duban(['read', report, '--json']).stdout);
  const { stdout, status } = duban(['reconcile', saved, next, '--json']);
  expect(status).toBe(0);
  const { entries } = reconciliationSchema.parse(JSON.parse(stdout));
  expect(entries.map(({ verdict }) => verdict)).toEqual(['exceeded', 'delivered', 'not-mentioned']);
  expect(duban(['reconcile', report, next]).stdout).toContain('exceeded');
  const reversed = duban(['reconcile', next, report]);
  expect([reversed.status, reversed.stderr]).toEqual([2, expect.stringMatching(/Give the earlier report first/)]);
  const elsewhere = join(folder, 'songxi-2026.txt');
  await writeFile(elsewhere, (await readFile(next, 'utf8')).replace('河湾区', '松溪县'));
  const other = duban(['reconcile', report, elsewhere]);
  expect([other.status, other.stderr]).toEqual([0, expect.stringMatching(/names 河湾区 and the second 松溪县/)]);
  await writeFile(saved, '{"schema":"other"}');
  const refused = duban(['reconcile', saved, next]);
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringMatching(/last\.json: this JSON is no reading/)]);
});

test('schema prints a JSON Schema, explain what was read', () => {
  expect(JSON.parse(duban(['schema', 'reading']).stdout)).toMatchObject({ title: 'duban.reading/1', type: 'object' });
  const { stdout } = duban(['explain', '改造老旧小区20个以上']);
  expect(stdout).toContain('at-least');
  expect(stdout).toContain('quantified');
});

test('what goes wrong is one line with exit code 2, and nothing is half-written', async () => {
  const page = join(folder, 'none.html');
  for (const args of [
    ['read', join(folder, 'none.txt')],
    ['read', folder],
    ['read', report, report, report],
    ['read', join(folder, 'none.txt'), '--html', page],
    ['read', join(folder, 'nothing-here-*'), '--out', folder],
    ['read', report, '--html', '/dev/null/page.html'],
  ]) {
    const { stdout, stderr, status } = duban(args);
    expect([status, stdout, stderr.trimEnd().split('\n').length]).toEqual([2, '', 1]);
  }
  expect(duban(['export', report, '--format', 'doc', '--out', page]).status).toBe(2);
  expect((await readdir(folder)).filter((name) => /none\.html|\.tmp$/.test(name))).toEqual([]);
});

test('serve shows a report on this machine until it is interrupted', async () => {
  const child: ChildProcess = spawn(process.execPath, [PROGRAM, 'serve', report, '--port', '0'], {
    env: { ...process.env, DUBAN_LANG: 'en' },
  });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`exit ${code}`)));
      child.stdout!.on('data', (data: Buffer) => {
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(data.toString());
        if (found) resolve(found[0]);
      });
    });
    expect(await (await fetch(url)).text()).toContain('滨河路');
  } finally {
    child.removeAllListeners('exit');
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await ended;
  }
});

test.runIf(process.platform === 'linux')('a folder that cannot be made is a sentence and exit code 2', () => {
  const nowhere = { DUBAN_DATA: '/proc/duban', DATABASE_URL: '' };
  for (const [lang, sentence] of [
    [
      'en',
      'the data folder cannot be used (ENOENT). Check its rights and the free space, or give another with DUBAN_DATA.\n',
    ],
    ['zh', '无法使用此数据目录（ENOENT），请检查权限和剩余空间，或用 DUBAN_DATA 另选目录。\n'],
  ] as const) {
    const { status, stdout, stderr } = duban(['jurisdiction', 'add', '某区', '--en', 'Some'], {
      ...nowhere,
      DUBAN_LANG: lang,
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^\/proc\/duban\/database(?:: |：)/);
    expect(stderr.endsWith(sentence)).toBe(true);
  }
  const page = duban(['read', report, '--html', '/proc/duban/page.html']);
  expect([page.status, page.stderr]).toEqual([
    2,
    expect.stringContaining('/proc/duban/page.html: the file cannot be written'),
  ]);
});

describe('the option parser', () => {
  const WRONG_OPTIONS = [
    [['check'], 'Give <file> as well.', '缺少参数 <file>，请补上。', 'check'],
    [['chek', 'x'], 'There is no command chek. Perhaps you mean check.', '没有命令 chek。是否想用 check？', ''],
    [
      ['check', '--jsn', 'x'],
      'There is no option --jsn. Perhaps you mean --json.',
      '没有选项 --jsn。是否想用 --json？',
      'check',
    ],
    [
      ['check', '--sarif'],
      'The option --sarif <file> needs its value.',
      '选项 --sarif <file> 缺少取值，请补上。',
      'check',
    ],
    [['user', 'add', 'a@b'], 'The option --name <name> is required.', '必须给出选项 --name <name>。', 'user add'],
    [
      ['backup', 'a', 'b', 'c'],
      '3 arguments were given and 1 can be taken; leave the others out.',
      '给出了 3 个参数，只能用 1 个，请去掉多余的。',
      'backup',
    ],
    [
      ['schema', 'x'],
      '“x” cannot be <name>. Choose one of reading, reconciliation.',
      '“x”不能用作 <name>。请从 reading、reconciliation 中选择。',
      'schema',
    ],
    [
      ['serve', '--port', 'x'],
      '“x” cannot be --port <number>. Give a port from 0 to 65535.',
      '“x”不能用作 --port <number>。请填写 0 到 65535 之间的端口。',
      'serve',
    ],
  ] as const;

  test.each(WRONG_OPTIONS)('%j: one sentence in each language, and where to read on', (args, en, zh, command) => {
    const help = ['duban', command, '--help'].filter(Boolean).join(' ');
    const said = (sentence: string) => ({ status: 2, stdout: '', stderr: sentence });
    expect(duban(args)).toEqual(said(`${en} Run \`${help}\` to see what it takes.\n`));
    expect(duban(args, { DUBAN_LANG: 'zh' })).toEqual(said(`${zh}运行 \`${help}\` 查看用法。\n`));
  });

  test.each([[['--help']], [['user', 'add', '--help']], [['schema', '--help']], [['read', '--help']]])(
    'the help of %j has no English words in Chinese, and no Chinese ones in English',
    (args) => {
      const zh = duban(args, { DUBAN_LANG: 'zh_CN.UTF-8' });
      expect(zh.status).toBe(0);
      expect(zh.stdout).toContain('用法：');
      expect(zh.stdout).not.toMatch(/Usage|Options|Commands|Arguments|\[options\]|display|choices|default/);
      const en = duban(args);
      expect(en.stdout).toContain('Usage:');
      expect(en.stdout.replace('督办: ', '')).not.toMatch(/\p{Script=Han}/u);
    },
  );
});
