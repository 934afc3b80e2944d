import { join } from 'node:path';
import type { S3Config } from '../config.ts';
import type { FileStore } from './file-store.ts';
import { openLocalStore } from './local-store.ts';
import { openS3Store } from './s3-store.ts';

export function openFileStore(config: { s3: S3Config | null; dataDirectory: string }): Promise<FileStore> {
  const folder = join(config.dataDirectory, 'files');
  return config.s3 ? openS3Store(config.s3, join(folder, 'incoming')) : openLocalStore(folder);
}
