import mammoth from 'mammoth';
import { parseFragment } from 'parse5';
import { damagedFile, emptyFile } from '../../platform/errors.ts';
import type { Block } from '../../reading/document.ts';
import { collectBlocks } from '../html/collect-blocks.ts';
import { attribute, type Element } from '../html/html-tree.ts';
import { numberParagraphs } from './number-paragraphs.ts';
import { unpack } from './unpack.ts';

/**
 * The paragraphs, headings, list items and table rows of a Word document. Page headers, footers and notes are left out;
 * numbers that Word only draws (一、 （一）) are put back as text.
 * @throws DubanError where the document is damaged, empty or unpacks to far too much
 */
export async function docxBlocks(name: string, bytes: Buffer): Promise<Block[]> {
  const parts = unpack(name, bytes);
  const text = (part: string) => parts.get(part)?.toString('utf8') ?? '';
  const document = numberParagraphs({
    document: text('word/document.xml'),
    numbering: text('word/numbering.xml'),
    styles: text('word/styles.xml'),
  });
  parts.set('word/document.xml', Buffer.from(document));
  let html: string;
  try {
    const result = await mammoth.convertToHtml(archiveOf(parts), {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    });
    html = result.value;
  } catch {
    throw damagedFile(name, 'docx');
  }
  const blocks = collectBlocks(parseFragment(html), isNote);
  if (blocks.length === 0) throw emptyFile(name);
  return blocks;
}

/** Hands mammoth the parts that are unpacked already, within their limit; its published types leave this input out. */
function archiveOf(parts: ReadonlyMap<string, Buffer>): { buffer: Buffer } {
  const read = async (part: string, encoding?: string) => {
    const content = parts.get(part);
    if (!content) throw new Error(`no part ${part}`);
    return encoding ? content.toString(encoding === 'base64' ? 'base64' : 'utf8') : content;
  };
  return { file: { exists: (part: string) => parts.has(part), read } } as unknown as { buffer: Buffer };
}

/** Mammoth puts footnotes, endnotes and comments behind the text. */
function isNote(element: Element): boolean {
  return /^(?:foot|end)note-(?!ref-)|^comment-(?!ref-)/.test(attribute(element, 'id'));
}
