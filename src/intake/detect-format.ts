import { extname } from 'node:path';
import { encryptedFile, misnamed, oldOffice, otherOffice } from '../platform/errors.ts';

export type Format = 'txt' | 'md' | 'html' | 'docx' | 'pdf';

/**
 * The format of a file by its first bytes; the name decides only between kinds of text.
 * @throws DubanError for office files that are no docx, and for what only bears the name of one
 */
export function detectFormat(name: string, bytes: Uint8Array): Format {
  const start = ascii(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\x03\x04')) {
    if (holds(bytes, 'word/document.xml')) return 'docx';
    throw otherOffice(name);
  }
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    throw holds(bytes, utf16('EncryptedPackage')) ? encryptedFile(name) : oldOffice(name);
  if (start.startsWith('{\\rtf')) throw oldOffice(name);
  const extension = extname(name).toLowerCase();
  if ((extension === '.pdf' || extension === '.docx') && bytes.length > 0) throw misnamed(name, extension.slice(1));
  if (extension === '.md') return 'md';
  const marked =
    /^(?:\xef\xbb\xbf)?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[^>]{0,400}-->\s{0,200})?<(?:!doctype html|html|head|body)\b/i.test(
      start,
    );
  return marked || /^\.(?:x?html?|shtml)$/.test(extension) ? 'html' : 'txt';
}

function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function holds(bytes: Uint8Array, words: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(words, 0, 'latin1');
}

function utf16(text: string): string {
  return [...text].map((char) => `${char}\0`).join('');
}
