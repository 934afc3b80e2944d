import { DubanError } from '../../platform/errors.ts';

export const notEmpty = (table: string) =>
  new DubanError('not-empty', {
    en: `The database holds data already (table ${table}). A backup is restored into an empty one only; nothing was changed. Give another with DUBAN_DATA or DATABASE_URL.`,
    zh: `数据库中已有数据（表 ${table}）。备份只能恢复到空数据库，未作任何改动。请用 DUBAN_DATA 或 DATABASE_URL 另选。`,
  });

export const nothingKept = () =>
  new DubanError('nothing-kept', {
    en: 'The database holds no government, so there is nothing to write; no file was made. Give the right one with DUBAN_DATA or DATABASE_URL; or begin with `duban restore` or `duban jurisdiction add`.',
    zh: '数据库中还没有政府，没有可写出的数据，未生成文件。请用 DUBAN_DATA 或 DATABASE_URL 指定正确的数据库，或用 duban restore、duban jurisdiction add 开始使用。',
  });

export const archiveIsFolder = (name: string) =>
  new DubanError('archive-is-folder', {
    en: `${name}: this is a folder. Name the file that \`duban backup\` wrote.`,
    zh: `${name}：这是文件夹，请指定 duban backup 写出的文件。`,
  });

export const notAnArchive = (name: string, where: string) =>
  new DubanError('not-an-archive', {
    en: `${name}: this is no backup of Duban, or it is damaged (${where}). Nothing was restored; take another copy.`,
    zh: `${name}：这不是督办的备份，或文件已损坏（${where}）。没有恢复任何内容，请换一份备份。`,
  });

export const cutShort = (name: string) =>
  new DubanError('archive-cut-short', {
    en: `${name}: the backup ends before its last line. Nothing was restored; copy it again from where it was made.`,
    zh: `${name}：备份不完整，缺少结尾。没有恢复任何内容，请重新复制备份文件。`,
  });

export const otherSchema = (name: string, version: string) =>
  new DubanError('other-schema', {
    en: `${name}: the backup was made by Duban ${version}, whose tables differ from this version's. Restore it with that version, then start this one on it.`,
    zh: `${name}：备份由督办 ${version} 生成，其表结构与本版本不同。请用该版本恢复，再用本版本打开。`,
  });

export const chainBroken = (name: string, jurisdictionId: string, seq: number) =>
  new DubanError(
    'chain-broken',
    {
      en: `${name}: event ${seq} of jurisdiction ${jurisdictionId} is not what was recorded. Nothing was restored; take another copy.`,
      zh: `${name}：辖区 ${jurisdictionId} 的第 ${seq} 条记录与原始记录不符。没有恢复任何内容，请换一份备份。`,
    },
    1,
  );
