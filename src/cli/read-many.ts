import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import Piscina from 'piscina';
import { unexpected } from '../platform/errors.ts';
import { packageRoot } from '../platform/package-root.ts';
import type { UiLanguage } from '../publishing/index.ts';
import type { Input } from './expand-inputs.ts';
import type readOne from './read-worker.ts';
import type { ReadTask } from './read-worker.ts';

export interface Outcome {
  readonly read: number;
  readonly refused: number;
}

/**
 * Reads every input in a pool of threads, one reading per file. A file that is refused gets its sentence on standard
 * error and stops nothing. At most two tasks per thread wait at a time, so that memory does not grow with the folder.
 */
export async function readMany(
  inputs: readonly Input[],
  out: string,
  jobs: number,
  lang: UiLanguage,
): Promise<Outcome> {
  const threads = Math.max(1, Math.min(jobs, inputs.length, 4 * availableParallelism()));
  const pool = new Piscina({
    filename: join(packageRoot(), 'dist', 'worker.js'),
    maxThreads: threads,
    minThreads: threads,
  });
  const bar = new SingleBar({
    format:
      lang === 'zh'
        ? '读取 {bar} {value}/{total}，剩余 {eta_formatted}'
        : 'reading {bar} {value}/{total}, {eta_formatted} left',
    clearOnComplete: true,
    noTTYOutput: false,
  });
  let refused = 0;
  const queue = inputs.values();
  const refusals: string[] = [];
  bar.start(inputs.length, 0);
  const takeTurns = async () => {
    for (const input of queue) {
      const { refusal } = await readInPool(pool, { ...input, out });
      if (refusal) {
        refused++;
        refusals.push(refusal[lang]);
      }
      bar.increment();
    }
  };
  try {
    await Promise.all(Array.from({ length: threads * 2 }, takeTurns));
  } finally {
    bar.stop();
    await pool.destroy();
  }
  for (const sentence of refusals) process.stderr.write(`${sentence}\n`);
  return { read: inputs.length - refused, refused };
}

/** A worker that dies takes one file with it: the rest is read, and the file is named. */
async function readInPool(pool: Piscina, task: ReadTask): Promise<Awaited<ReturnType<typeof readOne>>> {
  try {
    return await pool.run(task);
  } catch (error) {
    return { refusal: unexpected(task.path, (error as Error).message).sentence };
  }
}
