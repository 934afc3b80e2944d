import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTemplate, openEmbedded } from '../../src/platform/database/embedded.ts';

const ROUNDS = 30;

let folder: string;
let directory: string;
let template: string;
let writer: string;
let running: ChildProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-kill-'));
  directory = join(folder, 'data');
  template = join(folder, 'template');
  // Bundled once: thirty starts through a loader would take longer than the test.
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'writer.ts'),
      // Inside the package, where its node_modules are found.
      outDir: join(import.meta.dirname, '..', '..', 'build', 'kill-nine'),
      rolldownOptions: { output: { entryFileNames: 'writer.js' } },
    },
  });
  writer = join(import.meta.dirname, '..', '..', 'build', 'kill-nine', 'writer.js');
  await makeTemplate(template, async () => {});
});

afterAll(async () => {
  running?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Starts the writer, kills it after it acknowledged a few commits, and tells the last number that it acknowledged. */
async function writeUntilKilled(commits: number, more: number): Promise<number> {
  const child = spawn(process.execPath, [writer, directory, template], { stdio: ['ignore', 'pipe', 'inherit'] });
  running = child;
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    // At a moment of its own in every round: in a commit, between two, in the log or in the tables.
    if (text.split('\n').length > commits) setTimeout(() => child.kill('SIGKILL'), more);
  });
  await once(child, 'close');
  expect(child.signalCode).toBe('SIGKILL');
  return Number(text.slice(0, text.lastIndexOf('\n')).split('\n').at(-1));
}

test(`killed ${ROUNDS} times in the middle of commits, it has lost nothing that it acknowledged`, {
  timeout: 600_000,
}, async () => {
  let acknowledged = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const last = await writeUntilKilled(3 + (round % 5) * 8, (round * 7) % 23);
    expect(last).toBeGreaterThan(acknowledged);
    acknowledged = last;
  }
  // The lock of the killed one is free at once, the log is replayed, and every number up to the last is there.
  const database = await openEmbedded({ directory });
  const [found] = await database.query<{ count: number; last: number }>(
    'select count(*)::int as count, max(number)::int as last from acknowledged',
  );
  await database.close();
  expect(found!.last).toBeGreaterThanOrEqual(acknowledged);
  expect(found!.count).toBe(found!.last);
});
