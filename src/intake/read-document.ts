import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { isFolder, neitherLanguage, notFound, notReadable, tooLarge, tooMuchText } from '../platform/errors.ts';
import type { Block, Document } from '../reading/document.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat, type Format } from './detect-format.ts';
import { decodeHtml } from './html/decode-html.ts';
import { isForeign } from './is-foreign.ts';
import { textBlocks } from './text-blocks.ts';

/** The longest report of the State Council has 0.2 MB of text; a file of this size is something else. */
const LIMIT_MB = 64;

/** Far more text than any report has, and as much as can be read and written in one piece. */
const LIMIT_MILLIONS = 5;

/** Reads a file into a document of blocks. Refuses with a DubanError that names the file and says what to do. */
export async function readDocument(path: string): Promise<Document> {
  const size = await sizeOf(path);
  if (size > LIMIT_MB * 1024 * 1024) throw tooLarge(path, Math.round(size / 1024 / 1024), LIMIT_MB);
  try {
    return await documentFromBytes(path, await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') throw notReadable(path);
    throw error;
  }
}

/** The same from bytes in memory; `name` is used in messages and, without its folder, in the document. */
export async function documentFromBytes(name: string, bytes: Uint8Array): Promise<Document> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const format = detectFormat(name, bytes);
  const blocks = await blocksOf(name, format, bytes);
  const characters = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > LIMIT_MILLIONS * 1_000_000) throw tooMuchText(name, LIMIT_MILLIONS);
  if (isForeign(blocks)) throw neitherLanguage(name);
  return { name: basename(name), format, sha256, blocks };
}

// Each reader brings its library: loaded only when a file asks for it.
async function blocksOf(name: string, format: Format, bytes: Uint8Array): Promise<Block[]> {
  switch (format) {
    case 'docx':
      return (await import('./docx/docx-blocks.ts')).docxBlocks(
        name,
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      );
    case 'html':
      return (await import('./html/html-blocks.ts')).htmlBlocks(name, decodeHtml(name, bytes));
    case 'pdf':
      return (await import('./pdf/pdf-blocks.ts')).pdfBlocks(name, bytes);
    default:
      return textBlocks(decodeText(name, bytes), format);
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    const { size, isDirectory } = await stat(path).then((one) => ({ size: one.size, isDirectory: one.isDirectory() }));
    if (isDirectory) throw isFolder(path);
    return size;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw notFound(path);
    if (code === 'EACCES') throw notReadable(path);
    throw error;
  }
}
