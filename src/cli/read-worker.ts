import { join } from 'node:path';
import { DubanError } from '../platform/errors.ts';
import { writeFileWhole } from '../platform/write-file.ts';
import type { Input } from './expand-inputs.ts';
import { readFiles } from './read-files.ts';

export interface ReadTask extends Input {
  readonly out: string;
}

/** What a worker of the pool does: one file in, one reading on disk; a refusal comes back as a sentence. */
export default async function readOne({
  path,
  place,
  out,
}: ReadTask): Promise<{ refusal: DubanError['sentence'] | null }> {
  try {
    const reading = await readFiles([path]);
    await writeFileWhole(join(out, `${place}.json`), `${JSON.stringify(reading)}\n`);
    return { refusal: null };
  } catch (error) {
    if (error instanceof DubanError) return { refusal: error.sentence };
    throw error;
  }
}
