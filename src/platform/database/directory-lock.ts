import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { directoryInUse } from './errors.ts';

type Release = () => void;
const { O_RDWR, O_CREAT, O_NONBLOCK } = constants;

/**
 * Takes a folder for this process alone until released, or until the process ends, however it ends: the kernel holds the
 * lock. Two processes on one embedded database would destroy it.
 */
export async function lockDirectory(directory: string): Promise<Release> {
  const path = join(directory, 'lock');
  const answer = process.platform === 'darwin' ? lockByOpening(path) : lockByFlock(path);
  const release = answer === 'not here' ? await lockByName(directory) : answer;
  if (!release) throw directoryInUse(directory, holderOf(path));
  // For the sentence that the next one gets; the lock is not the text.
  writeFileSync(path, `${process.pid}\n`);
  return release;
}

function holderOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim() || '?';
  } catch {
    return '?';
  }
}

/** `flock` of util-linux or busybox locks the open file, which this process shares with it: it stays locked when it ends. */
function lockByFlock(path: string): Release | null | 'not here' {
  const descriptor = openSync(path, O_RDWR | O_CREAT, 0o600);
  const { status } = spawnSync('flock', ['-xn', '3'], { stdio: ['ignore', 'ignore', 'ignore', descriptor] });
  if (status === 0) return () => closeSync(descriptor);
  closeSync(descriptor);
  return status === 1 ? null : 'not here';
}

/** macOS has no such command, but locks a file that is opened with O_EXLOCK. */
function lockByOpening(path: string): Release | null {
  const O_EXLOCK = 0x20;
  try {
    const descriptor = openSync(path, O_RDWR | O_CREAT | O_NONBLOCK | O_EXLOCK, 0o600);
    return () => closeSync(descriptor);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
    throw error;
  }
}

/** A name that the kernel gives to one process at a time: an abstract socket of Linux, a pipe of Windows. */
export function lockByName(directory: string): Promise<Release | null> {
  const name = `duban-${createHash('sha256').update(realpathSync(directory)).digest('hex').slice(0, 32)}`;
  const server = createServer().unref();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : `\0${name}`, () =>
      resolve(() => server.close()),
    );
  });
}
