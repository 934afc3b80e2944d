import { randomUUID } from 'node:crypto';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { DubanError, notWritable } from './errors.ts';
import { makeFolder } from './make-folder.ts';

/** Writes a whole file or nothing: a reader never sees half of it, and a failure leaves what was there. */
export async function writeFileWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await makeFolder(dirname(path));
    await writeFile(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw notWritable(path, (error as NodeJS.ErrnoException).code ?? 'unknown');
  }
}

/** The same for what is too large to hold: `write` fills a draft that only this user may read, which then takes its place. */
export async function writeStreamWhole<T>(path: string, write: (into: Writable) => Promise<T>): Promise<T> {
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await makeFolder(dirname(path));
    // Opened before anything else happens: a place that cannot be written is told at once.
    const begun = await open(draft, 'wx', 0o600);
    const into = begun.createWriteStream();
    const result = await write(into).finally(() => into.destroy());
    const file = await open(draft, 'r+');
    await file.sync().finally(() => file.close());
    await rename(draft, path);
    return result;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    const { code } = error as NodeJS.ErrnoException;
    throw error instanceof DubanError || !code ? error : notWritable(path, code);
  }
}
