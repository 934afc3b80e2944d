import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';

const OUT = join(import.meta.dirname, '..', '..', 'build', 'deed-stream');

/** Node runs no TypeScript: the program is bundled once. */
export async function bundleStream(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    // Inside the bundle they load in a third of the time, and it starts sixty times.
    ssr: { noExternal: ['drizzle-orm', 'zod', 'uuid'] },
    build: { ssr: join(import.meta.dirname, 'deed-stream.ts'), target: 'node20', outDir: OUT, emptyOutDir: true },
  });
}

export interface Found {
  readonly fault: unknown;
  readonly known: readonly string[];
}

/** One run of deed-stream.ts. */
export class StreamProcess {
  readonly acknowledged: string[] = [];
  readonly found: Promise<Found>;
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;

  constructor(where: object) {
    this.#child = spawn(process.execPath, [join(OUT, 'deed-stream.js'), JSON.stringify(where)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    this.#child.stderr!.on('data', (data) => {
      said += data;
    });
    // All that was said before the end is read before this resolves.
    this.#ended = once(this.#child, 'close');
    this.found = new Promise((resolve, reject) => {
      createInterface(this.#child.stdout!).on('line', (line) => {
        const told = JSON.parse(line);
        if (told.done) this.acknowledged.push(told.done);
        else resolve(told);
      });
      this.#ended.then(() => reject(new Error(`The program ended: ${said}`)));
    });
  }

  async reached(count: number): Promise<void> {
    while (this.acknowledged.length < count) {
      if (this.#child.exitCode !== null) throw new Error('The program ended before its time.');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  /** Waits until it ends by itself. */
  async ended(): Promise<void> {
    await this.#ended;
  }
}
