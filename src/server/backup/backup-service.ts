import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, rm, stat } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { v7 as uuid } from 'uuid';
import { packArchive } from '../../ledger/archive/index.ts';
import type { Database } from '../../platform/database/database.ts';
import type { FileStore } from '../../platform/files/file-store.ts';

/** In the data directory, which nobody else enters: who may connect could read the database's files anyway. */
export const backupSocketIn = (directory: string) =>
  process.platform === 'win32'
    ? `\\\\.\\pipe\\duban-backup-${Buffer.from(directory).toString('hex').slice(-64)}`
    : join(directory, 'backup.sock');

export interface BackupService {
  readonly database: Database;
  readonly files: FileStore;
  readonly directory: string;
  readonly version: string;
  readonly now: () => Date;
}

/** What is asked for, a line of JSON. */
export interface BackupRequest {
  /** Without the bytes of files. */
  readonly digests: boolean;
}

/** A line of JSON that goes before the archive. */
export interface BackupAnswer {
  readonly length: number;
  /** Digests that the file store does not know. */
  readonly missing: readonly string[];
}

// A reader that takes nothing for so long is gone, and must not keep the program from ending.
const SILENCE = 60_000;

/**
 * Hands a backup to whoever connects: the embedded database belongs to this process alone. The archive is written to the
 * disk first, so that a slow reader keeps nobody waiting, then sent.
 */
export async function serveBackups(service: BackupService): Promise<{ close: () => Promise<void> }> {
  const path = backupSocketIn(service.directory);
  // Left over from a process that was killed: the lock on the directory says that no other one runs.
  await rm(path, { force: true });
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    send(service, socket).catch(() => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  if (process.platform !== 'win32') await chmod(path, 0o600);
  return { close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function send({ database, files, directory, version, now }: BackupService, socket: Socket): Promise<void> {
  const [line] = (await once(socket, 'data')) as [Buffer];
  const { digests } = JSON.parse(line.toString()) as BackupRequest;
  const spool = join(directory, `backup-${uuid()}.tmp`);
  try {
    const { missing } = await packArchive(
      database,
      { version, now: now(), files: digests ? undefined : files },
      { into: createWriteStream(spool, { mode: 0o600 }), gzip: true },
    );
    const answer: BackupAnswer = { length: (await stat(spool)).size, missing };
    socket.setTimeout(SILENCE, () => socket.destroy());
    socket.write(`${JSON.stringify(answer)}\n`);
    await pipeline(createReadStream(spool), socket);
  } finally {
    await rm(spool, { force: true });
  }
}
