import { createHash, randomUUID } from 'node:crypto';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { keepPrivate } from '../private-directory.ts';
import { filesTrouble, uploadBroken, uploadTooLarge } from './errors.ts';
import type { StoredFile } from './file-store.ts';

export interface Draft extends StoredFile {
  readonly path: string;
}

/** Writes what arrives into `folder`, counting and hashing it: its name is known only when all of it is here. */
export async function receiveFile(
  folder: string,
  content: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<Draft> {
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  try {
    await keepPrivate(folder);
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of arriving(content)) {
        size += chunk.length;
        if (size > limitBytes) throw uploadTooLarge(limitBytes);
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return { path, size, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(path, { force: true }).catch(() => {});
    throw filesTrouble(error, path);
  }
}

/** A sender that goes away in the middle is told from a disk that fails. */
async function* arriving(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const iterator = content[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await iterator.next().catch(() => {
        throw uploadBroken();
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}

const A_DAY = 24 * 60 * 60 * 1000;

/** Takes away what a process that was killed had begun to receive. */
export async function clearDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const begun = await stat(path).catch(() => null);
    if (begun && Date.now() - begun.mtimeMs > A_DAY) await rm(path, { force: true });
  }
}
