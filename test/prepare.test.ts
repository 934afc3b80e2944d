import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

// What `npm start` does before it starts, in a package of toys: each tool only says that it was called.

let root: string;
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const says = (word: string) => `process.stderr.write('${word}\\n');`;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'duban-prepare-'));
  cpSync(join(import.meta.dirname, '..', 'scripts', 'prepare.mjs'), join(root, 'scripts', 'prepare.mjs'), {
    recursive: true,
  });
  const inputs = ['package-lock.json', 'vite.config.ts', 'vite.web.config.ts', 'react-router.config.ts'];
  for (const path of [...inputs, 'scripts/precompress.ts', 'scripts/first-page-size.ts', 'public/icon', 'samples/one'])
    put(path, path);
  put('package.json', '{ "type": "commonjs" }');
  put('src/server/index.ts', '');
  put('node_modules/npm.js', says('npm'));
  const program = JSON.stringify(`${says('program ')}process.stderr.write(process.argv[2]);`);
  put('node_modules/vite/bin/vite.js', `require('fs').writeFileSync('dist/duban.js', ${program}); ${says('programs')}`);
  put(
    'node_modules/@react-router/dev/bin.js',
    `require('fs').mkdirSync('dist/web', { recursive: true }); ${says('pages')}`,
  );
  mkdirSync(join(root, 'dist'));
});
afterAll(() => rmSync(root, { recursive: true }));

/** What was called, as it said so. */
function prepare(environment: Record<string, string>): string {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/prepare.mjs', '--build', '--first-start'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      DATABASE_URL: '',
      DUBAN_DATA: '',
      npm_execpath: join(root, 'node_modules', 'npm.js'),
      ...environment,
    },
  });
  expect(status).toBe(0);
  return stderr;
}

test('a start on books that are there prepares no sample; a first one does, once', () => {
  const built = prepare({ DATABASE_URL: 'postgres://duban@127.0.0.1/duban' });
  expect(built).toMatch(/npm\n.*programs\n.*pages\n/s);
  expect(built).not.toContain('sample');
  mkdirSync(join(root, 'own', 'database', 'pgdata'), { recursive: true });
  expect(prepare({ DUBAN_DATA: join(root, 'own') })).toBe('');
  expect(prepare({ DUBAN_DATA: 'own' })).toBe('');
  expect(prepare({})).toMatch(
    /^duban: preparing the sample district, from which a first start begins …\nprogram \nmake-template/,
  );
  expect(prepare({ DUBAN_DATA: join(root, 'none') })).toBe('');
});
