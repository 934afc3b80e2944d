import { chmod, mkdir } from 'node:fs/promises';

/** A folder that only this user looks into. */
export async function makePrivate(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await chmod(directory, 0o700);
}
