/**
 * npm run bench:load: the built application under load, on both engines. `MATTERS=20000 SECONDS=10` makes a quick run of
 * it, `--only embedded` or `--only postgres` runs one part, `--save` keeps the results in docs/benchmarks.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/platform/package-root.ts';
import { loadEmbedded } from './load-embedded.ts';
import { loadPostgres } from './load-postgres.ts';
import { withApplication } from './section.ts';

const matters = Number(process.env.MATTERS ?? 1_000_000);
const seconds = Number(process.env.SECONDS ?? 60);
const now = new Date();
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null;
const idle = loadavg()[0]!.toFixed(1);

const pieces = [
  `Made by \`npm run bench:load -- --save\` on Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${cpus().length} cores that the application, the database and the visitors share; load average before it ${idle}.`,
];
if (only !== 'postgres') pieces.push('### The embedded database', await loadEmbedded({ matters: 300, now }));
if (only !== 'embedded')
  pieces.push(
    `### PostgreSQL, ${matters.toLocaleString('en')} matters and ${(matters * 10).toLocaleString('en')} events`,
    await loadPostgres({ matters, seconds, now }),
  );
const section = pieces.join('\n\n');
process.stdout.write(`${section}\n`);
if (process.argv.includes('--save')) {
  const path = join(packageRoot(), 'docs', 'benchmarks.md');
  writeFileSync(path, withApplication(readFileSync(path, 'utf8'), section));
}
