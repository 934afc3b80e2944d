import type { PGlite } from '@electric-sql/pglite';
import { databaseStopped } from './errors.ts';
import { because, driverError } from './explain.ts';

/**
 * PGlite, opened again after it stopped. PostgreSQL stops itself when it cannot write its log (the disk is full); as a
 * server it would start anew and replay the log, and so it does here at the next question.
 */
export class EmbeddedEngine {
  readonly #open: () => Promise<PGlite>;
  #current: Promise<PGlite> | null;

  constructor(first: PGlite, open: () => Promise<PGlite>) {
    this.#open = open;
    this.#current = Promise.resolve(first);
  }

  async use<T>(work: (pglite: PGlite) => Promise<T>): Promise<T> {
    this.#current ??= this.#open();
    const used = this.#current;
    try {
      return await work(await used);
    } catch (error) {
      if (!hasStopped(error)) throw error;
      // Left as it is: closing it would write from a memory that can no longer be trusted.
      if (this.#current === used) this.#current = null;
      throw because(databaseStopped(), error);
    }
  }

  async close(): Promise<void> {
    const last = this.#current;
    this.#current = null;
    await (await last)?.close();
  }
}

function hasStopped(error: unknown): boolean {
  if (error instanceof OpeningFailed) return true;
  const driver = driverError(error);
  // XX000 is what a stopped one answers to everything; RuntimeError is a trap of WebAssembly.
  return (
    driver?.severity === 'PANIC' ||
    driver?.severity === 'FATAL' ||
    driver?.code === 'XX000' ||
    driver?.name === 'RuntimeError'
  );
}

/** PostgreSQL did not start; the message is the last thing it said. */
export class OpeningFailed extends Error {}
