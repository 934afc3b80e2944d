import { because } from '../database/explain.ts';
import { comesBack, DubanError, ServerFault } from '../errors.ts';

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
  new ServerFault(
    'files-away',
    {
      en: 'The store of files cannot be reached. Nothing was kept; try again in a minute. If it stays so, check the FILES_S3 settings.',
      zh: '无法连接文件存储，文件未保存，请一分钟后再试。如仍无法连接，请检查 FILES_S3 设置。',
    },
    {
      seeing: comesBack({ en: 'The store of files cannot be reached.', zh: '暂时无法连接文件存储。' }).seeing,
      saving: notKept({ en: 'the store of files cannot be reached', zh: '暂时无法连接文件存储' }),
    },
  );

const filesFull = () =>
  new ServerFault(
    'files-full',
    {
      en: 'The file was not kept: the disk is full. Free some space where the data lies and try again.',
      zh: '磁盘已满，文件未保存。请在数据所在磁盘释放空间后再试。',
    },
    {
      seeing: comesBack({ en: 'The disk of the server is full.', zh: '服务器磁盘已满。' }).seeing,
      saving: notKept({ en: 'the disk of the server is full', zh: '服务器磁盘已满' }),
    },
  );

const filesFailing = (code: string) =>
  new ServerFault(
    'files-failing',
    {
      en: `The folder of the files cannot be used (${code}). Check its rights and the disk under it.`,
      zh: `文件目录无法使用（${code}），请检查其权限和所在磁盘。`,
    },
    {
      seeing: comesBack({ en: 'The server cannot read its files.', zh: '服务器无法读取文件。' }).seeing,
      saving: notKept({ en: 'the server cannot write its files', zh: '服务器无法写入文件' }),
    },
  );

/** What the file system said of `path`, in a sentence; what it said stays beneath, for the log. Refusals stay as they are. */
export function filesTrouble(error: unknown, path: string): unknown {
  const { code, path: named = path } = error as NodeJS.ErrnoException;
  if (error instanceof DubanError || !code) return error;
  const fault = code === 'ENOSPC' || code === 'EDQUOT' ? filesFull() : filesFailing(code);
  return because(fault, Object.assign(error as Error, { path: named }));
}

export const filesNeedPackage = () =>
  new DubanError('files-need-package', {
    en: 'Files on S3 need a package that is not installed. Run: npm install @aws-sdk/client-s3 @aws-sdk/s3-request-presigner.',
    zh: '使用 S3 存储文件需要安装：npm install @aws-sdk/client-s3 @aws-sdk/s3-request-presigner。',
  });

/** The form stays with what was written in it; a browser never gives files back. */
const notKept = ({ en, zh }: { readonly en: string; readonly zh: string }) => ({
  en: `Nothing was saved: ${en}. What you wrote is still here. Choose the files again and send in a few minutes; if it stays so, tell your administrator.`,
  zh: `没有保存：${zh}。已填写的内容仍在，请几分钟后重新选择文件再提交；如仍如此，请告知管理员。`,
});

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
