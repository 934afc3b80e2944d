import { emptyFile, mixedEncodings, notText, unknownEncoding } from '../platform/errors.ts';

/** Bytes to text: UTF-8 or UTF-16 with or without a mark, else GB18030; what is none of them is refused. */
export function decodeText(name: string, bytes: Uint8Array): string {
  if (bytes.length === 0) throw emptyFile(name);
  const text = byMark(bytes) ?? byContent(name, bytes);
  if (text.trim() === '') throw emptyFile(name);
  if (controlShare(text) > 0.01) throw notText(name);
  return text;
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

function byContent(name: string, bytes: Uint8Array): string {
  if (bytes.subarray(0, 8192).includes(0)) {
    // Digits and line ends have a zero byte in UTF-16; so have binaries, which do not read as text.
    const utf16 = ['utf-16le', 'utf-16be'].map((encoding) => decodeStrictly(encoding, bytes));
    const text = utf16.find((one) => one !== null && (looksChinese(one) || looksEnglish(one)));
    if (!text) throw notText(name);
    return text;
  }
  const utf8 = decodeStrictly('utf-8', bytes);
  if (utf8 !== null) return utf8;
  const gb = decodeStrictly('gb18030', bytes);
  if (gb !== null && looksChinese(gb)) return gb;
  if (controlShare(new TextDecoder('latin1').decode(bytes.subarray(0, 20_000))) > 0.01) throw notText(name);
  const line = oddLine(bytes);
  throw line === null ? unknownEncoding(name) : mixedEncodings(name, line);
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * GB18030 accepts almost any bytes; text in it is mostly ideographs, punctuation and ASCII. Which ideographs is asked of
 * them alone: half of a bilingual report is English, and all of its beginning may be.
 */
function looksChinese(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const known = sample.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u2026\x20-\x7e\s]/g)?.length ?? 0;
  const ideographs = text.replace(/[^\u4e00-\u9fff]/g, '').slice(0, 20_000);
  const common = ideographs.match(/[的一是在发展建设工作年区和政府推进]/g)?.length ?? 0;
  return known / sample.length > 0.97 && common > 0.02 * ideographs.length;
}

function looksEnglish(text: string): boolean {
  const sample = text.slice(0, 20_000);
  return (sample.match(/[\x20-\x7e\s]/g)?.length ?? 0) / sample.length > 0.97;
}

/**
 * The first line that is not UTF-8 in a file that mostly is; null where most of it is not. Lines of ASCII alone are the
 * same in every encoding and tell nothing.
 */
function oddLine(bytes: Uint8Array): number | null {
  let line = 1;
  let start = 0;
  let odd = 0;
  let whole = 0;
  let first: number | null = null;
  for (let index = 0; index <= bytes.length; index++) {
    if (index < bytes.length && bytes[index] !== 0x0a) continue;
    const text = decodeStrictly('utf-8', bytes.subarray(start, index));
    if (text === null) {
      odd++;
      first ??= line;
    } else if (/[^\x00-\x7f]/.test(text)) whole++;
    line++;
    start = index + 1;
  }
  return odd < whole ? first : null;
}

function controlShare(text: string): number {
  const sample = text.slice(0, 20_000);
  return (sample.match(/[\x00-\x08\x0e-\x1f\x7f\ufffd]/g)?.length ?? 0) / sample.length;
}
