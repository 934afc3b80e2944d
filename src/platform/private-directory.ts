import { chmod } from 'node:fs/promises';
import { directoryUnusable } from './errors.ts';
import { makeFolder } from './make-folder.ts';

/** A folder of the installation that only this user looks into. A full disk is told by who knows what was to be written. */
export async function makePrivate(directory: string): Promise<void> {
  try {
    await keepPrivate(directory);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOSPC' ? error : directoryUnusable(directory, code ?? String(error));
  }
}

/** The same, for who tells by themselves what the file system says. */
export async function keepPrivate(directory: string): Promise<void> {
  await makeFolder(directory, 0o700);
  await chmod(directory, 0o700);
}
