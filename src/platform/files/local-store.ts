import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keepPrivate, makePrivate } from '../private-directory.ts';
import { syncPath } from '../sync-path.ts';
import { fileGone, filesTrouble } from './errors.ts';
import { type FileStore, isSha256 } from './file-store.ts';
import { clearDrafts, receiveFile } from './receive-file.ts';

/** Files in a folder. */
export async function openLocalStore(folder: string): Promise<FileStore> {
  const drafts = join(folder, 'incoming');
  const place = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  await makePrivate(folder);
  await clearDrafts(drafts);

  return {
    has: async (sha256) =>
      isSha256(sha256) &&
      stat(place(sha256)).then(
        () => true,
        () => false,
      ),
    async put(content, limitBytes) {
      const { path, sha256, size } = await receiveFile(drafts, content, limitBytes);
      const target = place(sha256);
      try {
        await keepPrivate(dirname(target));
        // Renaming is all or nothing, and the same file again replaces itself.
        await rename(path, target);
        await syncPath(dirname(target));
        await syncPath(folder);
      } catch (error) {
        await rm(path, { force: true }).catch(() => {});
        throw filesTrouble(error, target);
      }
      return { sha256, size };
    },
    async get(sha256) {
      if (!isSha256(sha256)) throw fileGone(sha256);
      try {
        return (await open(place(sha256), 'r')).createReadStream();
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        throw code === 'ENOENT' ? fileGone(sha256) : filesTrouble(error, place(sha256));
      }
    },
  };
}
