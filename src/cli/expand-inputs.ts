import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { nothingFound } from '../platform/errors.ts';

const REPORTS = '**/*.{txt,md,docx,html,htm,shtml,xhtml,pdf}';
const SEARCH = { caseSensitiveMatch: false };
/** What Word leaves beside a document while it is open. */
const OWNER_FILES = '**/~$*';

export interface Input {
  readonly path: string;
  /** Where its reading goes, relative to the output folder, without an ending. */
  readonly place: string;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  /** Folders among them that cannot be looked into. */
  readonly closed: readonly string[];
}

/**
 * The reports that files, folders and patterns name, each once, in a stable order. A folder keeps its tree; two files
 * that differ only in their ending keep it.
 * @throws DubanError where a folder or pattern holds none
 */
export async function expandInputs(patterns: readonly string[]): Promise<Inputs> {
  const found = new Map<string, string>();
  const closed = new Set<string>();
  // By the file itself: links that lead round in a circle give it many names.
  const add = async (path: string, place: string) => {
    const file = await realpath(path).catch(() => resolve(path));
    if (!found.has(file)) found.set(file, place);
  };
  for (const pattern of patterns) {
    const kind = await kindOf(pattern);
    // A name that has brackets in it is a name where there is such a file.
    if (kind === 'file' || (kind === null && !isDynamicPattern(pattern))) {
      await add(pattern, basename(pattern));
      continue;
    }
    const [cwd, wanted] = kind === 'folder' ? [pattern, REPORTS] : ['.', pattern];
    const matches = await glob(wanted, { ...SEARCH, cwd, absolute: true, ignore: OWNER_FILES });
    const [root, below] = kind === 'folder' ? [pattern, REPORTS] : fixedPart(pattern);
    const shut = await closedTo(root, below);
    for (const folder of shut) closed.add(folder);
    if (matches.length === 0 && shut.length === 0) throw nothingFound(pattern);
    for (const path of matches.sort(byDepth)) await add(path, relative(resolve(root), resolve(path)));
  }
  return { inputs: inPlaces(unmixed(found)), closed: [...closed] };
}

/** Folders that a search would look into and may not: it passes them over without a word. */
async function closedTo(root: string, wanted: string): Promise<string[]> {
  const parts = wanted.split('/');
  const ways = [...parts.keys()].map((last) => parts.slice(0, last + 1).join('/'));
  const options = { ...SEARCH, cwd: root, onlyDirectories: true, expandDirectories: false, followSymbolicLinks: false };
  const below = await glob([...ways, `${wanted}/**`], options);
  const folders = [root, ...below.map((folder) => join(root, folder.replace(/\/$/, '')))];
  const shut = await Promise.all(folders.map(isShut));
  return folders.filter((_, index) => shut[index]);
}

const isShut = (folder: string) =>
  readdir(folder).then(
    () => false,
    ({ code }: NodeJS.ErrnoException) => code !== 'ENOENT' && code !== 'ENOTDIR',
  );

/** Files of the same name from different folders keep as much of their folders as tells them apart. */
function unmixed(found: ReadonlyMap<string, string>): Map<string, string> {
  const times = new Map<string, number>();
  for (const place of found.values()) times.set(place, (times.get(place) ?? 0) + 1);
  const clashing = new Set([...found].filter(([, place]) => times.get(place)! > 1).map(([path]) => path));
  const root = sharedFolder([...clashing]);
  return new Map([...found].map(([path, place]) => [path, clashing.has(path) ? relative(root, path) : place]));
}

function sharedFolder(paths: readonly string[]): string {
  let folder = dirname(paths[0] ?? '/');
  while (!paths.every((path) => path.startsWith(folder === '/' ? '/' : `${folder}/`))) folder = dirname(folder);
  return folder;
}

/** Without the ending, unless two files differ in nothing else. */
function inPlaces(found: ReadonlyMap<string, string>): Input[] {
  const stems = new Map<string, number>();
  for (const place of found.values()) stems.set(stem(place), (stems.get(stem(place)) ?? 0) + 1);
  return [...found].map(([path, place]) => ({ path, place: stems.get(stem(place)) === 1 ? stem(place) : place }));
}

function stem(place: string): string {
  return join(dirname(place), basename(place, extname(place)));
}

/** The folders of a pattern before its first wildcard, and the rest of it. */
function fixedPart(pattern: string): [root: string, below: string] {
  const parts = pattern.split('/');
  const wild = parts.findIndex((part) => isDynamicPattern(part));
  return [parts.slice(0, wild).join('/') || (pattern.startsWith('/') ? '/' : '.'), parts.slice(wild).join('/')];
}

const depth = (path: string) => path.split('/').length;
const byDepth = (a: string, b: string) => depth(a) - depth(b) || (a < b ? -1 : 1);

async function kindOf(path: string): Promise<'folder' | 'file' | null> {
  return stat(path).then(
    (one) => (one.isDirectory() ? 'folder' : 'file'),
    () => null,
  );
}
