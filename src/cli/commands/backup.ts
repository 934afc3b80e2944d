import type { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { packArchive } from '../../ledger/archive/index.ts';
import { DubanError } from '../../platform/errors.ts';
import { writeStreamWhole } from '../../platform/write-file.ts';
import { type BackupAnswer, type BackupRequest, configOf } from '../../server/index.ts';
import { connectToRunning } from '../ledger/backup-socket.ts';
import { withLedger } from '../ledger/with-ledger.ts';
import { say, uiLanguage } from '../ui-language.ts';
import { VERSION } from '../version.ts';

const connectionBroke = () =>
  new DubanError('backup-broke-off', {
    en: 'The running Duban broke off the backup; no file was written. Look into its log, then try again.',
    zh: '运行中的督办中断了备份，没有写出文件。请查看其日志后重试。',
  });

/** duban backup: everything as it is now, in one file, while people go on working. */
export function backupCommand(): Command {
  return new Command('backup')
    .description(
      say('Write everything into one file, also while Duban runs.', '把全部数据写入一个文件，可在运行中进行'),
    )
    .argument(
      '<file>',
      say('where to write it, e.g. duban-2026-11-25.jsonl.gz', '写入的文件，如 duban-2026-11-25.jsonl.gz'),
    )
    .option(
      '--digests',
      say(
        'leave out the bytes of files: they are backed up with their store',
        '不含附件内容（附件随文件存储另行备份）',
      ),
      false,
    )
    .action(async (file: string, { digests }: BackupRequest) => {
      const lang = uiLanguage();
      const config = configOf(process.env);
      const running = config.databaseUrl ? null : await connectToRunning(config.dataDirectory);
      const { missing } = await writeStreamWhole(
        file,
        (into): Promise<Pick<BackupAnswer, 'missing'>> =>
          running
            ? receive(running, { digests }, into)
            : withLedger(({ database, files }) =>
                packArchive(
                  database,
                  { version: VERSION, now: new Date(), files: digests ? undefined : files },
                  { into, gzip: true },
                ),
              ),
      );
      for (const sha256 of missing)
        process.stderr.write(lang === 'zh' ? `文件存储中缺少 ${sha256}\n` : `${sha256} is missing in the file store\n`);
      process.stderr.write(lang === 'zh' ? `已备份到 ${file}\n` : `Wrote the backup ${file}\n`);
    });
}

/** Fewer bytes than it said beforehand are no backup. */
async function receive(socket: Socket, request: BackupRequest, into: Writable): Promise<BackupAnswer> {
  socket.write(`${JSON.stringify(request)}\n`);
  let head = Buffer.alloc(0);
  let answer: BackupAnswer | null = null;
  let received = 0;
  await pipeline(
    socket,
    async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        let bytes = chunk;
        if (!answer) {
          head = Buffer.concat([head, chunk]);
          const end = head.indexOf('\n');
          if (end < 0) continue;
          answer = JSON.parse(head.toString('utf8', 0, end));
          bytes = head.subarray(end + 1);
        }
        received += bytes.length;
        yield bytes;
      }
    },
    into,
  ).catch((error: NodeJS.ErrnoException) => {
    // Our own disk may be full as well.
    throw error.syscall === 'write' && error.code !== 'EPIPE' ? error : connectionBroke();
  });
  if (!answer || received !== (answer as BackupAnswer).length) throw connectionBroke();
  return answer;
}
