import type { Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { packArchive } from '../../ledger/archive/index.ts';
import { DubanError } from '../../platform/errors.ts';
import { writeStreamWhole } from '../../platform/write-file.ts';
import { configOf } from '../../server/index.ts';
import { connectToRunning } from '../ledger/backup-socket.ts';
import { withLedger } from '../ledger/with-ledger.ts';
import { uiLanguage } from '../ui-language.ts';
import { VERSION } from '../version.ts';

const connectionBroke = () =>
  new DubanError('backup-broke-off', {
    en: 'The running Duban broke off the backup; no file was written. Look into its log, then try again.',
    zh: '运行中的督办中断了备份，没有写出文件。请查看其日志后重试。',
  });

/** duban backup: everything as it is now, in one file, while people go on working. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('Write everything into one file, also while Duban runs. 备份（可在运行中进行）')
    .argument('<file>', 'where to write it, e.g. duban-2026-11-25.jsonl.gz')
    .option('--digests', 'leave out the bytes of files: they are backed up with their store')
    .action(async (file: string, { digests }: { digests?: boolean }) => {
      const lang = uiLanguage();
      const config = configOf(process.env);
      const running = config.databaseUrl ? null : await connectToRunning(config.dataDirectory);
      if (running) await writeStreamWhole(file, (into) => receive(running, into));
      else
        await withLedger(async ({ database, files }) => {
          const { missing } = await writeStreamWhole(file, (into) =>
            packArchive(
              database,
              { version: VERSION, now: new Date(), files: digests ? undefined : files },
              { into, gzip: true },
            ),
          );
          for (const sha256 of missing)
            process.stderr.write(
              lang === 'zh' ? `文件存储中缺少 ${sha256}\n` : `${sha256} is missing in the file store\n`,
            );
        });
      process.stderr.write(lang === 'zh' ? `已备份到 ${file}\n` : `Wrote the backup ${file}\n`);
    });
}

/** Eight bytes of length, then that many bytes: fewer are no backup. */
async function receive(socket: Socket, into: NodeJS.WritableStream): Promise<void> {
  let expected = -1n;
  let head = Buffer.alloc(0);
  let received = 0n;
  await pipeline(
    socket,
    async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        let bytes = chunk;
        if (expected < 0n) {
          head = Buffer.concat([head, chunk]);
          if (head.length < 8) continue;
          expected = head.readBigUInt64BE();
          bytes = head.subarray(8);
        }
        received += BigInt(bytes.length);
        yield bytes;
      }
    },
    into,
  ).catch(() => {
    throw connectionBroke();
  });
  if (received !== expected) throw connectionBroke();
}
