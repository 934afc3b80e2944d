import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { notAReading, notFound } from '../platform/errors.ts';
import { readingSchema } from '../publishing/index.ts';
import type { Reading } from '../reading/index.ts';
import { readFiles } from './read-files.ts';

/** One edition of a report: a report file, or a reading that was saved as JSON. */
export async function readEdition(path: string): Promise<Reading> {
  if (extname(path).toLowerCase() !== '.json') return readFiles([path]);
  const text = await readFile(path, 'utf8').catch(() => {
    throw notFound(path);
  });
  const parsed = readingSchema.safeParse(parseJson(path, text));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw notAReading(path, `${issue.path.join('.') || 'document'}: ${issue.message}`);
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notAReading(path, (error as Error).message);
  }
}
