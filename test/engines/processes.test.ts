import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { freshUrl } from '../database/harness.ts';

// One program of several processes on PostgreSQL, as `npm test` built it.
const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'duban.js');
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
let url: string;
const started: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-processes-'));
  url = await freshUrl();
});
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

function serve(port: number): ChildProcess {
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--port', String(port)], {
    env: { ...process.env, DATABASE_URL: url, DUBAN_DATA: folder, DUBAN_PROCESSES: '2', DUBAN_LANG: 'en' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
}

const childrenOf = (pid: number) => {
  const path = `/proc/${pid}/task/${pid}/children`;
  return existsSync(path) ? readFileSync(path, 'utf8').split(' ').filter(Boolean).map(Number) : null;
};

test('several processes share the port, a dead one is replaced, and all end together', async () => {
  const program = serve(0);
  const complaints = text(program.stderr!);
  const [greeting] = await once(program.stdout!, 'data');
  const address = /http:\/\/\S+/.exec(String(greeting))![0];
  const answers = async () => (await fetch(new URL('/sign-in', address))).status;
  expect(await answers()).toBe(200);

  const processes = () => childrenOf(program.pid!) ?? [];
  if (childrenOf(program.pid!)) {
    await vi.waitFor(() => expect(processes()).toHaveLength(2), 10_000);
    const [first] = processes();
    process.kill(first!, 'SIGKILL');
    await vi.waitFor(() => {
      expect(processes()).toHaveLength(2);
      expect(processes()).not.toContain(first);
    }, 20_000);
    await vi.waitFor(async () => expect(await answers()).toBe(200), 20_000);
  }
  const left = processes();
  program.kill('SIGTERM');
  expect(await once(program, 'close')).toEqual([0, null]);
  // A process that cannot start says why, again and again.
  expect(await complaints).toBe('');
  for (const pid of left) expect(existsSync(`/proc/${pid}`)).toBe(false);
});

test('what keeps the first from starting is said once, and ends the program', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as { port: number };
  try {
    const program = serve(port);
    const said = text(program.stderr!);
    expect(await once(program, 'close')).toEqual([2, null]);
    expect((await said).match(new RegExp(String(port), 'g'))).toHaveLength(1);
  } finally {
    holder.close();
  }
});
