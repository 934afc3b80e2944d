import { constants, createReadStream } from 'node:fs';
import { access, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { archiveIsFolder, linesOf, readArchive, unpacked } from '../../ledger/archive/index.ts';
import { notFound, notReadable } from '../../platform/errors.ts';
import { configOf } from '../../server/index.ts';
import { withLedger } from '../ledger/with-ledger.ts';
import { say, uiLanguage } from '../ui-language.ts';

/** duban restore: fills an empty database from a backup, or from `duban export --all` of another one. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description(
      say(
        'Fill an empty database from a backup; without a file from standard input.',
        '用备份填充空数据库；不给文件则从标准输入读取',
      ),
    )
    .argument(
      '[file]',
      say('what `duban backup` or `duban export --all` wrote', '`duban backup` 或 `duban export --all` 写出的文件'),
    )
    .action(async (file: string | undefined) => {
      const lang = uiLanguage();
      if (file) await requireReadable(file);
      const { databaseUrl, dataDirectory } = configOf(process.env);
      const before = await readdir(dataDirectory).catch(() => []);
      const restored = await withLedger(
        ({ database, files }) => {
          const source = file ? createReadStream(file) : process.stdin;
          return readArchive(database, { name: file ?? 'stdin', lines: linesOf(unpacked(source)), files });
        },
        { begun: false },
      ).catch(async (error) => {
        if (databaseUrl === null) await removeBegun(dataDirectory, before);
        throw error;
      });
      for (const { jurisdictionId, seq, hash } of restored.heads)
        process.stdout.write(`${jurisdictionId} ${seq} ${hash}\n`);
      process.stderr.write(
        lang === 'zh'
          ? `已恢复 ${restored.rows} 行、${restored.files} 个文件（备份时间 ${restored.madeAt}）\n`
          : `Restored ${restored.rows} rows and ${restored.files} files as of ${restored.madeAt}\n`,
      );
    });
}

/** An empty database that a refused restore had begun would pass for one whose matters are gone. */
async function removeBegun(folder: string, before: readonly string[]): Promise<void> {
  // Whatever else came there meanwhile is not ours.
  for (const name of ['database', 'files'])
    if (!before.includes(name)) await rm(join(folder, name), { recursive: true, force: true });
}

async function requireReadable(file: string): Promise<void> {
  const found = await stat(file).catch(() => {
    throw notFound(file);
  });
  if (found.isDirectory()) throw archiveIsFolder(file);
  await access(file, constants.R_OK).catch(() => {
    throw notReadable(file);
  });
}
