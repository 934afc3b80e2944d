import type { PGlite } from '@electric-sql/pglite';
import { databaseClosed, databaseStopped } from './errors.ts';
import { because, driverError } from './explain.ts';

/**
 * PGlite, opened again after it stopped. PostgreSQL stops itself when it cannot write its log (the disk is full); as a
 * server it would start anew and replay the log, and so it does here at the next question.
 */
export class EmbeddedEngine {
  readonly #open: () => Promise<PGlite>;
  #current: Promise<PGlite> | null;
  #closed = false;

  constructor(first: PGlite, open: () => Promise<PGlite>) {
    this.#open = open;
    this.#current = Promise.resolve(first);
  }

  async use<T>(work: (pglite: PGlite) => Promise<T>): Promise<T> {
    // The folder may be another's by now.
    if (this.#closed) throw databaseClosed();
    this.#current ??= this.#open();
    const used = this.#current;
    try {
      return await work(await used);
    } catch (error) {
      if (!(driverError(error) instanceof EngineStopped)) throw error;
      // Left as it is: closing it would write from a memory that can no longer be trusted.
      if (this.#current === used) this.#current = null;
      throw because(databaseStopped(), error);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const last = this.#current;
    this.#current = null;
    await (await last)?.close();
  }
}

/** PostgreSQL gave up, or did not start; the message is the last thing it said. */
export class EngineStopped extends Error {}

interface MainLoop {
  _PostgresMainLoopOnce(): void;
  _PostgresMainLongJmp(): void;
  _PostgresSendReadyForQueryIfNecessary(): void;
  _pgl_pq_flush(): void;
}

// How PostgreSQL, compiled, returns to its main loop after an ordinary error.
const LONG_JUMP = 100;

/**
 * As shipped, PGlite goes on with a PostgreSQL that gave up: it asks for ever, or takes a commit for done that is not on
 * the disk. After this the question that met it fails, and every later one.
 */
export function failWhenStopped(pglite: PGlite, lastWords: () => string): void {
  const loop = pglite.Module as unknown as MainLoop;
  const once = loop._PostgresMainLoopOnce;
  loop._PostgresMainLoopOnce = () => {
    try {
      once();
    } catch (error) {
      if ((error as { status?: number }).status === LONG_JUMP) throw error;
      loop._PostgresMainLongJmp = () => {
        throw new EngineStopped(lastWords(), { cause: error });
      };
      loop._PostgresMainLoopOnce = () => {
        throw { status: LONG_JUMP };
      };
      loop._PostgresSendReadyForQueryIfNecessary = () => {};
      loop._pgl_pq_flush = () => {};
      loop._PostgresMainLoopOnce();
    }
  };
}
