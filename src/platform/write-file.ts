import { randomUUID } from 'node:crypto';
import { access, chmod, constants, open, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { DubanError, noPlainFile, notWritable } from './errors.ts';
import { makeFolder } from './make-folder.ts';

/** Writes a whole file or nothing: a reader never sees half of it, and a failure leaves what was there. */
export async function writeFileWhole(path: string, content: string | Uint8Array): Promise<void> {
  const { place, mode } = await placeOf(path);
  const draft = `${place}.${randomUUID()}.tmp`;
  try {
    await makeFolder(dirname(place));
    // Closed to others until it is whole: what stood there may have been, and its rights stay.
    await writeFile(draft, content, { mode: mode === null ? 0o666 : 0o600 });
    if (mode !== null) await chmod(draft, mode);
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw notWritable(path, (error as NodeJS.ErrnoException).code ?? 'unknown');
  }
}

/** The same for what is too large to hold: `write` fills a draft that only this user may read, which then takes its place. */
export async function writeStreamWhole<T>(path: string, write: (into: Writable) => Promise<T>): Promise<T> {
  const { place, mode } = await placeOf(path);
  const draft = `${place}.${randomUUID()}.tmp`;
  try {
    await makeFolder(dirname(place));
    // Opened before anything else happens: a place that cannot be written is told at once.
    const begun = await open(draft, 'wx', 0o600);
    const into = begun.createWriteStream();
    const result = await write(into).finally(() => into.destroy());
    const file = await open(draft, 'r+');
    await file.sync().finally(() => file.close());
    if (mode !== null) await chmod(draft, mode);
    await rename(draft, place);
    return result;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    const { code } = error as NodeJS.ErrnoException;
    throw error instanceof DubanError || !code ? error : notWritable(path, code);
  }
}

/**
 * Where the file really stands: behind a link, which stays one; and the rights of what is there. A device or a pipe would
 * be replaced by a file, and so would a file that is closed to writing, since its folder is not.
 */
async function placeOf(path: string): Promise<{ place: string; mode: number | null }> {
  const place = await behindLinks(path);
  const found = await stat(place).catch(({ code }: NodeJS.ErrnoException) => {
    if (code === 'ELOOP') throw notWritable(path, code);
    return null;
  });
  if (!found) return { place, mode: null };
  if (!found.isFile()) throw noPlainFile(path);
  await access(place, constants.W_OK).catch(({ code }: NodeJS.ErrnoException) => {
    throw notWritable(path, code ?? 'unknown');
  });
  return { place, mode: found.mode & 0o777 };
}

/** The file that a name stands for, which need not be there yet. */
export async function behindLinks(path: string): Promise<string> {
  return realpath(path).catch(async ({ code }: NodeJS.ErrnoException) => {
    const target = code === 'ENOENT' ? await readlink(path).catch(() => null) : null;
    return target === null ? resolve(path) : behindLinks(resolve(await realpath(dirname(path)), target));
  });
}
