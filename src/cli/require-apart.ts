import { sameFile } from '../platform/errors.ts';
import { behindLinks } from '../platform/write-file.ts';

/** Refuses to write over what is read, or two things to one file. Before anything is written. */
export async function requireApart(read: readonly string[], written: readonly (string | undefined)[]): Promise<void> {
  const taken = new Set(await Promise.all(read.map(behindLinks)));
  for (const path of written) {
    if (path === undefined) continue;
    const file = await behindLinks(path);
    if (taken.has(file)) throw sameFile(path);
    taken.add(file);
  }
}
