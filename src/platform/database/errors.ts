import { comesBack, DubanError, ServerFault } from '../errors.ts';

export const databaseAway = () =>
  new ServerFault(
    'database-away',
    {
      en: 'The database cannot be reached. Nothing was saved; try again in a minute. If it stays so, check that PostgreSQL runs and DATABASE_URL is right.',
      zh: '无法连接数据库，本次操作没有保存，请一分钟后再试。如仍无法连接，请检查 PostgreSQL 是否运行、DATABASE_URL 是否正确。',
    },
    comesBack({ en: 'The database cannot be reached.', zh: '暂时无法连接数据库。' }),
  );

const LOOK_FIRST = {
  en: 'The connection to the database broke while saving. Look whether your change is there before you repeat it.',
  zh: '保存时与数据库的连接中断。请先查看修改是否已保存，再决定是否重做。',
};

export const commitUnknown = () =>
  new ServerFault('commit-unknown', LOOK_FIRST, {
    seeing: comesBack({ en: 'The connection to the database broke.', zh: '与数据库的连接中断。' }).seeing,
    saving: LOOK_FIRST,
  });

export const databaseBusy = () =>
  new ServerFault(
    'database-busy',
    {
      en: 'The database has more to do than it can take. Nothing was saved; try again in a minute.',
      zh: '数据库繁忙，本次操作没有保存，请一分钟后再试。',
    },
    comesBack({ en: 'The database has more to do than it can take.', zh: '数据库繁忙。' }),
  );

const TOO_SLOW = {
  en: 'The database took too long and the work was stopped. Nothing was saved; ask for less at once, or try again later.',
  zh: '数据库处理超时，操作已停止，没有保存。请缩小范围，或稍后再试。',
};

export const databaseSlow = () =>
  new ServerFault('database-slow', TOO_SLOW, {
    seeing: {
      en: 'The database took too long to answer and was stopped. Ask for less at once, or try again later.',
      zh: '数据库查询超时，已停止。请缩小范围，或稍后再试。',
    },
    saving: TOO_SLOW,
  });

export const changedMeanwhile = () =>
  new DubanError('changed-meanwhile', {
    en: 'Others were changing the same records. Nothing was saved; look at what they did and try again.',
    zh: '其他人正在修改同样的内容，本次操作没有保存，请查看最新内容后再试。',
  });

export const diskFull = () =>
  new ServerFault(
    'disk-full',
    {
      en: 'The disk is full. Nothing was saved; free some space where the data lies and try again.',
      zh: '磁盘已满，本次操作没有保存，请在数据所在磁盘释放空间后再试。',
    },
    comesBack({ en: 'The disk of the server is full.', zh: '服务器磁盘已满。' }),
  );

export const databaseStopped = () =>
  new ServerFault(
    'database-stopped',
    {
      en: 'The database had to stop; usually the disk is full. Free some space, then look whether your change is there before you repeat it.',
      zh: '数据库被迫停止，通常是磁盘已满。请释放空间，并先查看修改是否已保存，再决定是否重做。',
    },
    {
      seeing: comesBack({ en: 'The database had to stop.', zh: '数据库已停止。' }).seeing,
      saving: {
        en: 'The database had to stop. Tell your administrator; then look whether your change is there before you repeat it.',
        zh: '数据库已停止，请告知管理员；恢复后请先查看修改是否已保存，再决定是否重做。',
      },
    },
  );

export const databaseClosed = () =>
  new ServerFault(
    'database-closed',
    {
      en: 'Duban is being stopped. Nothing was saved; try again once it runs again.',
      zh: '督办正在停止，本次操作没有保存，请在其重新运行后再试。',
    },
    comesBack({ en: 'Duban is being stopped.', zh: '督办正在停止。' }),
  );

/** It cannot get at its own files: they were moved or taken away, or the disk fails. */
export const databaseBroken = (code: string) =>
  new ServerFault(
    'database-broken',
    {
      en: `The database cannot read or write its own files (${code}). Check its folder and the disk under it; if files are lost, restore a backup.`,
      zh: `数据库无法读写自身的文件（${code}）。请检查其所在目录和磁盘；如文件已丢失，请从备份恢复。`,
    },
    comesBack({ en: `The database cannot get at its data (${code}).`, zh: `数据库无法读写数据（${code}）。` }),
  );

export const databaseRefused = (code: string) => {
  const saving = {
    en: `The database refused the change (${code}). Nothing was saved. This is a fault of Duban; please report it with this code.`,
    zh: `数据库拒绝了此操作（${code}），没有保存。这是督办的缺陷，请附此代码反馈。`,
  };
  return new ServerFault('database-refused', saving, {
    seeing: {
      en: `The database refused a question of this page (${code}). This is a fault of Duban; please report it with this code.`,
      zh: `数据库拒绝了本页的查询（${code}）。这是督办的缺陷，请附此代码反馈。`,
    },
    saving,
  });
};

export const directoryInUse = (directory: string, process: string) =>
  new DubanError('directory-in-use', {
    en: `${directory}: another Duban (process ${process}) works in this data folder. Stop it first, or give another folder with DUBAN_DATA.`,
    zh: `${directory}：另一个督办（进程 ${process}）正在使用此数据目录，请先停止它，或用 DUBAN_DATA 另选目录。`,
  });

export const newerDatabase = () =>
  new DubanError('newer-database', {
    en: 'This database was written by a newer version of Duban. Start that version, or restore a backup made by this one.',
    zh: '此数据库由更新版本的督办写入，请使用新版本，或恢复本版本的备份。',
  });

export const databaseWithoutChinese = (encoding: string, ctype: string) =>
  new DubanError('database-without-chinese', {
    en: `The database was created with encoding ${encoding} and LC_CTYPE ${ctype}, in which search finds no Chinese. Create it with: CREATE DATABASE duban TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'.`,
    zh: `数据库的编码为 ${encoding}、LC_CTYPE 为 ${ctype}，无法检索中文。请这样创建：CREATE DATABASE duban TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'。`,
  });

/** `place` is null where it is the database at DATABASE_URL, whose address holds a password. */
export const nothingThere = (place: string | null) =>
  new DubanError('nothing-there', {
    en: `${place ?? 'DATABASE_URL'}: there is no database of Duban here. Give the right place with DUBAN_DATA or DATABASE_URL; or begin one with \`duban serve\`, \`duban restore\` or \`duban jurisdiction add\`.`,
    zh: `${place ?? 'DATABASE_URL'}：这里没有督办的数据库。请用 DUBAN_DATA 或 DATABASE_URL 指定正确的位置，或用 duban serve、duban restore、duban jurisdiction add 新建。`,
  });

/** Nothing is made beside what belongs to another program. */
export const foreignPlace = (place: string | null) =>
  new DubanError('foreign-place', {
    en: `${place ?? 'DATABASE_URL'}: this holds data of something else and none of Duban. Nothing was changed; give a place of its own with DUBAN_DATA or DATABASE_URL.`,
    zh: `${place ?? 'DATABASE_URL'}：这里存有其他程序的数据，没有督办的数据。未作任何改动，请用 DUBAN_DATA 或 DATABASE_URL 指定专用的位置。`,
  });
