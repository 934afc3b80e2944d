import { decodeText } from '../decode-text.ts';

/** The text of a page in the encoding that it declares, else in the one that its bytes show. */
export function decodeHtml(name: string, bytes: Uint8Array): string {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1');
  const marked = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(start);
  const label = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}(?<label>[\w-]{2,20})/i
    .exec(start)
    ?.groups?.label?.toLowerCase();
  // A page saved by a browser may be rewritten as UTF-8 under its old declaration: bytes that are UTF-8 win.
  if (marked || !label || !/^gb/.test(label) || isUtf8(bytes)) return decodeText(name, bytes);
  return new TextDecoder('gb18030').decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
