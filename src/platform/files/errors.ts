import { DubanError } from '../errors.ts';

export const uploadTooLarge = (limitBytes: number) =>
  new DubanError('upload-too-large', {
    en: `The file is larger than ${megabytes(limitBytes)} MB and was not kept. Make it smaller, or split it.`,
    zh: `文件超过 ${megabytes(limitBytes)} MB，未保存。请压缩或拆分后再上传。`,
  });

export const uploadBroken = () =>
  new DubanError('upload-broken', {
    en: 'The file did not arrive whole and was not kept. Send it again.',
    zh: '文件没有完整送达，未保存，请重新上传。',
  });

export const fileGone = (sha256: string) =>
  new DubanError('file-gone', {
    en: `The stored file ${sha256.slice(0, 12)} is missing. Ask an administrator to restore it from a backup.`,
    zh: `已存文件 ${sha256.slice(0, 12)} 缺失，请管理员从备份中恢复。`,
  });

export const filesAway = () =>
  new DubanError('files-away', {
    en: 'The store of files cannot be reached. Nothing was kept; try again in a minute. If it stays so, check the FILES_S3 settings.',
    zh: '无法连接文件存储，文件未保存，请一分钟后再试。如仍无法连接，请检查 FILES_S3 设置。',
  });

export const filesNeedPackage = () =>
  new DubanError('files-need-package', {
    en: 'Files on S3 need a package that is not installed. Run: npm install @aws-sdk/client-s3 @aws-sdk/s3-request-presigner.',
    zh: '使用 S3 存储文件需要安装：npm install @aws-sdk/client-s3 @aws-sdk/s3-request-presigner。',
  });

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
