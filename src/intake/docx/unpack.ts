import { inflateRawSync } from 'node:zlib';
import { damagedFile, zipBomb } from '../../platform/errors.ts';

/** The text of a docx has a few MB; what unpacks to more than this is no report. */
const LIMIT_MB = 200;
const ENTRY = 0x02014b50;
const END = 0x06054b50;

/**
 * Unpacks every entry of a docx, stopping at the limit whatever sizes the archive claims for itself, and hands out its
 * XML parts by name.
 * @throws DubanError where the archive is damaged, cut off or far too large
 */
export function unpack(name: string, bytes: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  let room = LIMIT_MB * 1024 * 1024;
  try {
    for (const entry of entriesOf(bytes)) {
      const packed = contentOf(bytes, entry);
      if (entry.method !== 0 && entry.method !== 8) throw new Error(`method ${entry.method}`);
      const content = entry.method === 8 ? inflateRawSync(packed, { maxOutputLength: room + 1 }) : packed;
      room -= content.length;
      if (room < 0) throw zipBomb(name, LIMIT_MB);
      if (/\.(?:xml|rels)$/.test(entry.name)) parts.set(entry.name, content);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw zipBomb(name, LIMIT_MB);
    if ((error as Error).name === 'DubanError') throw error;
    throw damagedFile(name, 'docx');
  }
  if (!parts.has('word/document.xml')) throw damagedFile(name, 'docx');
  return parts;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly offset: number;
}

/** The central directory: APPNOTE.TXT 4.3.12 and 4.3.16. */
function* entriesOf(bytes: Buffer): Generator<Entry> {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error('no end record');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error('no entry');
    const length = bytes.readUInt16LE(at + 28);
    yield {
      name: bytes.toString('utf8', at + 46, at + 46 + length),
      method: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    };
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

function contentOf(bytes: Buffer, { offset, size }: Entry): Buffer {
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + size > bytes.length) throw new Error('cut off');
  return bytes.subarray(start, start + size);
}
