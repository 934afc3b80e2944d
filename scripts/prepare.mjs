// Installs and builds what is missing, so that `npm start` and `npm test` work on a fresh clone.
// Uses node: modules only, because it runs before anything is installed. Writes to stderr: stdout belongs to the program.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');

function digest(files, extra) {
  const hash = createHash('sha256').update(extra);
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesUnder(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/** Runs `work` when the stamp file does not hold the digest of what the work depends on. */
function whenStale(stamp, wanted, what, work, force = false) {
  const path = join(root, stamp);
  if (!force && existsSync(path) && readFileSync(path, 'utf8') === wanted) return;
  process.stderr.write(`duban: ${what} …\n`);
  const { status } = work();
  if (status !== 0) {
    process.stderr.write(`duban: ${what} failed; the lines above say why.\n`);
    process.exit(1);
  }
  writeFileSync(path, wanted);
}

const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
const npm = process.env.npm_execpath;

whenStale('node_modules/.duban-stamp', digest(['package-lock.json'], process.version), 'installing packages', () =>
  npm ? run(npm, 'ci') : spawnSync('npm', ['ci'], { cwd: root, stdio: ['ignore', 2, 2], shell: true }),
);

if (process.argv.includes('--build')) {
  const force = process.argv.includes('--force');
  const bin = (path) => join(root, 'node_modules', path);
  const sources = filesUnder('src').filter((file) => !/\.test\.tsx?$/.test(file));
  const shared = ['package.json', 'package-lock.json'];
  // Each bundle depends on what it may import: the programs on all but the pages, the pages on all but the programs.
  const programs = sources.filter((file) => !file.startsWith(join('src', 'web')));
  const pages = sources.filter((file) => !file.startsWith(join('src', 'cli')));

  whenStale(
    'dist/.duban-stamp',
    digest([...programs, 'vite.config.ts', ...shared], process.version),
    'building',
    () => {
      // The pages lie in the same folder and have a stamp of their own.
      for (const old of existsSync(join(root, 'dist')) ? readdirSync(join(root, 'dist')) : [])
        if (old !== 'web' && !old.includes('template')) rmSync(join(root, 'dist', old), { recursive: true });
      return run(bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn');
    },
    force,
  );

  whenStale(
    'dist/web/.duban-stamp',
    digest(
      [
        ...pages,
        ...filesUnder('public'),
        'vite.web.config.ts',
        'react-router.config.ts',
        'scripts/precompress.ts',
        'scripts/first-page-size.ts',
        ...shared,
      ],
      process.version,
    ),
    'building the pages',
    () => run(bin('@react-router/dev/bin.js'), 'build', '--config', 'vite.web.config.ts', '--logLevel', 'error'),
    force,
  );

  // Slow, and only a first start needs it: one that finds no database to open.
  const data = process.env.DUBAN_DATA?.trim() || join(root, 'data');
  const isFirst = !process.env.DATABASE_URL?.trim() && !existsSync(join(resolve(data), 'database', 'pgdata'));
  if (process.argv.includes('--template') || (process.argv.includes('--first-start') && isFirst)) {
    const inside = ['reading', 'intake', 'ledger', 'delivery', 'platform', 'server'].map((folder) =>
      join('src', folder),
    );
    whenStale(
      'dist/.template-stamp',
      digest(
        [...programs.filter((file) => inside.some((one) => file.startsWith(one))), ...filesUnder('samples'), ...shared],
        process.version,
      ),
      'preparing the sample district, from which a first start begins',
      () => run(join(root, 'dist/duban.js'), 'make-template'),
      force,
    );
  }
}
