import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { nothingFound } from '../platform/errors.ts';

const REPORTS = '**/*.{txt,md,docx,html,htm,pdf}';

export interface Input {
  readonly path: string;
  /** Where its reading goes, relative to the output folder, without an ending. */
  readonly place: string;
}

/**
 * The reports that files, folders and patterns name, each once, in a stable order. A folder keeps its tree; two files
 * that differ only in their ending keep it.
 * @throws DubanError where a folder or pattern holds none
 */
export async function expandInputs(patterns: readonly string[]): Promise<Input[]> {
  const found = new Map<string, string>();
  for (const pattern of patterns) {
    const folder = await isFolder(pattern);
    if (!folder && !isDynamicPattern(pattern)) {
      found.set(resolve(pattern), basename(pattern));
      continue;
    }
    const root = folder ? pattern : fixedPart(pattern);
    const matches = await glob(folder ? REPORTS : pattern, { cwd: folder ? pattern : '.', absolute: true });
    if (matches.length === 0) throw nothingFound(pattern);
    for (const path of matches.sort()) found.set(resolve(path), relative(resolve(root), resolve(path)));
  }
  const stems = new Map<string, number>();
  for (const place of found.values()) stems.set(stem(place), (stems.get(stem(place)) ?? 0) + 1);
  return [...found].map(([path, place]) => ({ path, place: stems.get(stem(place)) === 1 ? stem(place) : place }));
}

function stem(place: string): string {
  return join(dirname(place), basename(place, extname(place)));
}

/** The folders of a pattern before its first wildcard. */
function fixedPart(pattern: string): string {
  const parts = pattern.split('/');
  const wild = parts.findIndex((part) => isDynamicPattern(part));
  return parts.slice(0, wild).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (one) => one.isDirectory(),
    () => false,
  );
}
