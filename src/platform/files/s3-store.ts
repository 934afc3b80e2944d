import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { DriverContract } from 'flydrive/types';
import type { S3Config } from '../config.ts';
import { fileGone, filesAway, filesNeedPackage } from './errors.ts';
import { type FileStore, isSha256 } from './file-store.ts';
import { clearDrafts, receiveFile } from './receive-file.ts';

/** Files in a bucket of S3 or of a store that speaks like it. They arrive in the folder `drafts` of this machine first. */
export async function openS3Store(config: S3Config, drafts: string): Promise<FileStore> {
  const driver = await connect(config);
  await clearDrafts(drafts);
  const reach = <T>(answer: Promise<T>) =>
    answer.catch((error) => {
      throw Object.assign(filesAway(), { cause: error });
    });
  const has = async (sha256: string) => isSha256(sha256) && reach(driver.exists(sha256));

  return {
    has,
    async put(content, limitBytes) {
      const { path, sha256, size } = await receiveFile(drafts, content, limitBytes);
      try {
        if (!(await has(sha256)))
          await reach(driver.putStream(sha256, createReadStream(path), { ContentLength: size }));
        return { sha256, size };
      } finally {
        await rm(path, { force: true });
      }
    },
    async get(sha256) {
      if (!(await has(sha256))) throw fileGone(sha256);
      return reach(driver.getStream(sha256));
    },
  };
}

async function connect({ bucket, region, endpoint, keyId, secretKey }: S3Config): Promise<DriverContract> {
  // On demand: most installations have no S3 and need not load its package.
  const { S3Driver } = await import('flydrive/drivers/s3').catch(() => {
    throw filesNeedPackage();
  });
  return new S3Driver({
    bucket,
    region,
    // What other stores than Amazon's understand.
    ...(endpoint && { endpoint, forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED' as const }),
    credentials: { accessKeyId: keyId, secretAccessKey: secretKey },
    visibility: 'private',
    supportsACL: false,
  });
}
