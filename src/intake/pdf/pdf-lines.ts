import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { damagedFile, encryptedFile, tooLarge, tooSlow } from '../../platform/errors.ts';
import { plainCharacters } from './plain-characters.ts';

/** One printed line; lengths in points, y upwards from the foot of the page. */
export interface PdfLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

const SECONDS = 60;
const PAGES = 2000;
// Chinese fonts that are not embedded are read through these tables; they come with pdf.js.
const DATA = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * The printed lines of a PDF, page by page.
 * @throws DubanError where the file is encrypted, damaged, or takes too long
 */
export async function pdfLines(name: string, bytes: Uint8Array): Promise<PdfLine[]> {
  const until = performance.now() + SECONDS * 1000;
  const document = await open(name, bytes, until);
  try {
    if (document.numPages > PAGES) throw tooLarge(name, Math.round(bytes.length / 1024 / 1024), PAGES);
    const lines: PdfLine[] = [];
    for (let page = 1; page <= document.numPages; page++) {
      if (performance.now() > until) throw tooSlow(name, SECONDS);
      const content = await document.getPage(page).then((one) => one.getTextContent());
      lines.push(...linesOf(page, content.items as readonly (TextItem | { readonly type: string })[]));
    }
    return lines;
  } catch (error) {
    throw (error as Error).name === 'DubanError' ? error : damagedFile(name, 'pdf');
  } finally {
    await document.destroy();
  }
}

interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

async function open(name: string, bytes: Uint8Array, until: number) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow(name, SECONDS)), until - performance.now());
  });
  // pdf.js takes the buffer for its own: hand it a copy.
  const opened = getDocumentProxy(new Uint8Array(bytes), {
    cMapUrl: `${join(DATA, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(DATA, 'standard_fonts')}/`,
    verbosity: 0,
  });
  try {
    return await Promise.race([opened, late]);
  } catch (error) {
    if ((error as Error).name === 'DubanError') throw error;
    throw (error as Error).name === 'PasswordException' ? encryptedFile(name) : damagedFile(name, 'pdf');
  } finally {
    clearTimeout(timer);
  }
}

/** Pieces of text on one baseline put together; a gap between Latin words is a space. */
function linesOf(page: number, items: readonly (TextItem | { readonly type: string })[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: { text: string; left: number; right: number; y: number; size: number } | null = null;
  const close = () => {
    if (open && open.text.trim() !== '')
      lines.push({ page, ...open, text: plainCharacters(open.text).replace(/[ \t]+/g, ' ') });
    open = null;
  };
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [, , , , left, y] = item.transform as [number, number, number, number, number, number];
    const size = item.height || Math.abs(item.transform[3] ?? 0) || 1;
    const blank = item.str.trim() === '';
    if (open && Math.abs(y - open.y) > Math.max(1, 0.4 * Math.max(size, open.size)) && !blank) close();
    if (!open) {
      if (blank) continue;
      open = { text: item.str, left, right: left + item.width, y, size };
      continue;
    }
    const gap = left - open.right;
    const words = /[A-Za-z0-9,.;:)%]$/.test(open.text) && /^[A-Za-z0-9(“‘"]/.test(item.str);
    if (words && gap > 0.18 * open.size && !open.text.endsWith(' ')) open.text += ' ';
    open.text += item.str;
    open.right = Math.max(open.right, left + item.width);
    if (!blank) open.size = Math.max(open.size, size);
  }
  close();
  return lines;
}
