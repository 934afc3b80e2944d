import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sameFile } from '../platform/errors.ts';

/** Refuses to write over what is read, or two things to one file. Before anything is written. */
export async function requireApart(read: readonly string[], written: readonly (string | undefined)[]): Promise<void> {
  const taken = new Set(await Promise.all(read.map(fileOf)));
  for (const path of written) {
    if (path === undefined) continue;
    const file = await fileOf(path);
    if (taken.has(file)) throw sameFile(path);
    taken.add(file);
  }
}

const fileOf = (path: string) => realpath(path).catch(() => resolve(path));
