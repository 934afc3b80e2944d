// Installs and builds what is missing, so that `npm start` and `npm test` work on a fresh clone.
// Uses node: modules only, because it runs before anything is installed. Writes to stderr: stdout belongs to the program.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
  const sources = [
    ...filesUnder('src').filter((file) => !file.endsWith('.test.ts')),
    'vite.config.ts',
    'package.json',
    'package-lock.json',
  ];
  whenStale(
    'dist/.duban-stamp',
    digest(sources, process.version),
    'building',
    () => run(join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'),
    process.argv.includes('--force'),
  );
}
