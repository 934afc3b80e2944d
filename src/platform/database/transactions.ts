import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { explain, isConflict, isLost } from './explain.ts';

const ATTEMPTS = 3;

/**
 * Notices a second connection asked for inside a transaction: on the embedded engine it would wait for ever, on
 * PostgreSQL it would not see what the transaction wrote. One per database.
 */
export class TransactionGuard {
  readonly #inside = new AsyncLocalStorage<{ open: boolean }>();

  check(): void {
    if (this.#inside.getStore()?.open) throw new Error('A transaction is open here: use the one that was handed in.');
  }

  async inside<T>(work: () => Promise<T>): Promise<T> {
    this.check();
    const state = { open: true };
    try {
      return await this.#inside.run(state, work);
    } finally {
      // What was started inside and outlives it may use the database again.
      state.open = false;
    }
  }
}

/** Runs a transaction, again where a new one may succeed, and tells failures in sentences. */
export async function persist<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !(isConflict(error) || isLost(error))) throw explain(error);
      // Random, so that two that collided do not collide again.
      await pause(attempt * 20 + Math.random() * 80);
    }
  }
}

/** Runs once what cannot be begun again, and tells failures in sentences. */
export async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explain(error);
  }
}

/** A COMMIT after a statement that failed rolls back, and says so only in its tag. */
export class RolledBack extends Error {
  constructor() {
    super('A statement failed inside the transaction and its error was swallowed: nothing was committed.');
  }
}
