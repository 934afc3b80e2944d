import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../src/reading/index.ts';

/** npm runs scripts at the root of the package. */
export const root = process.cwd();
/** Real reports, which are not part of the project; without them the fictional samples are measured. */
export const REPORTS = process.env.DUBAN_REPORTS ?? join(root, '..', 'shared', 'reports');
export const GOLD = join(REPORTS, '..', 'gold');
export const hasReports = existsSync(join(REPORTS, 'chaoyang-2025.bilingual.txt'));

export const reportPath = (name: string) => join(REPORTS, name);
export const samplePath = (year: number) => join(root, 'samples', `yunhe-${year}.bilingual.txt`);

export function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').split(/\r?\n/);
}

export function documentOf(lines: readonly string[], name = 'report.txt'): Document {
  return { name, format: 'txt', sha256: '', blocks: lines.map((text, index) => ({ number: index + 1, text })) };
}
