import { open } from 'node:fs/promises';

/** Puts a file, or the names in a folder, on the disk: what is acknowledged after it survives a power cut. */
export async function syncPath(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
