import { once } from 'node:events';
import { PassThrough, Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Database } from '../../platform/database/database.ts';
import { type Archived, type Archiving, writeArchive } from './write-archive.ts';

/** Writes an archive into a stream, packed or plain, no faster than the stream takes it. */
export async function packArchive(
  database: Database,
  options: Omit<Archiving, 'write'>,
  { into, gzip }: { into: Writable; gzip: boolean },
): Promise<Archived> {
  const text = new PassThrough();
  const piped = gzip ? pipeline(text, createGzip(), into) : pipeline(text, into);
  const broken = piped.then(
    () => null,
    (error: unknown) => error,
  );
  try {
    const archived = await writeArchive(database, {
      ...options,
      async write(line) {
        if (!text.write(`${line}\n`)) await once(text, 'drain');
      },
    });
    text.end();
    await piped;
    return archived;
  } catch (error) {
    text.destroy(error as Error);
    await broken;
    throw error;
  }
}

/** An archive as it was before it was packed; one that never was stays as it is. */
export async function* unpacked(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  let first = Buffer.alloc(0);
  while (first.length < 2) {
    const next = await chunks.next();
    if (next.done) break;
    first = Buffer.concat([first, next.value]);
  }
  async function* all() {
    yield first;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  const packed = first[0] === 0x1f && first[1] === 0x8b;
  if (!packed) yield* all();
  else {
    const gunzip = createGunzip();
    const piped = pipeline(Readable.from(all()), gunzip).catch((error) => gunzip.destroy(error));
    yield* gunzip;
    await piped;
  }
}

/** Lines end with a line feed and with nothing else: texts hold other line ends of Unicode. */
export async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest: string[] = [];
  for await (const bytes of source) {
    const lines = decoder.decode(bytes, { stream: true }).split('\n');
    rest.push(lines[0]!);
    if (lines.length === 1) continue;
    yield rest.join('');
    yield* lines.slice(1, -1);
    rest = [lines.at(-1)!];
  }
  const last = rest.join('') + decoder.decode();
  if (last) yield last;
}
