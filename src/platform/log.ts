import { type Logger, pino, stdSerializers } from 'pino';
import { refusalOf } from './database/explain.ts';
import { DubanError } from './errors.ts';

/**
 * The log, a line of JSON per entry on stderr: what went wrong, where in the program and how often, and nothing about
 * whom. Messages of the database hold values that people typed, so its errors are told by code alone.
 */
export function createLog(level = 'info', stream: NodeJS.WritableStream = process.stderr): Logger {
  return pino({ level, base: null, serializers: { ...stdSerializers, err: tellError } }, stream);
}

interface ToldError {
  readonly name: string;
  readonly id?: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly message?: string;
  /** Of what the file system refused. */
  readonly path?: string;
  readonly at?: readonly string[];
  readonly cause?: ToldError;
}

function tellError(error: unknown): ToldError {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, cause, message } = error;
  const at = frames(error.stack);
  const inner = cause === undefined ? {} : { cause: tellError(cause) };
  // Its sentence may name a file or a person; the id says as much to whoever mends it.
  if (error instanceof DubanError) return { name, id: error.id, at, ...inner };
  const refused = refusalOf(error);
  if (refused) return { name, code: refused.code, ...(refused.constraint && { constraint: refused.constraint }), at };
  const { code, path } = error as NodeJS.ErrnoException;
  return { name, ...(code && { code }), message, ...(path && { path }), at, ...inner };
}

/** The places alone: the first lines of a stack repeat the message. */
function frames(stack = ''): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim().slice(3))
    .slice(0, 12);
}
