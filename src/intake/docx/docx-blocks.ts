import mammoth from 'mammoth';
import { parseFragment } from 'parse5';
import { damagedFile, emptyFile } from '../../platform/errors.ts';
import type { Block } from '../../reading/document.ts';
import { collectBlocks } from '../html/collect-blocks.ts';
import { drawnNumbers } from './drawn-numbers.ts';
import { unpack } from './unpack.ts';

/**
 * The paragraphs, headings, list items and table rows of a Word document. Page headers, footers and notes are left out;
 * numbers that Word only draws (一、 （一）) are put back as text.
 * @throws DubanError where the document is damaged, empty or unpacks to far too much
 */
export async function docxBlocks(name: string, bytes: Buffer): Promise<Block[]> {
  const parts = unpack(name, bytes);
  let html: string;
  try {
    const result = await mammoth.convertToHtml(
      { buffer: bytes },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        transformDocument: numberWriter(parts),
      },
    );
    html = result.value;
  } catch {
    throw damagedFile(name, 'docx');
  }
  const blocks = collectBlocks(parseFragment(html));
  if (blocks.length === 0) throw emptyFile(name);
  return blocks;
}

// The published types leave the transforms out.
const { paragraph: paragraphs } = (
  mammoth as unknown as {
    transforms: { paragraph: (change: (one: Paragraph) => Paragraph) => (document: unknown) => unknown };
  }
).transforms;

interface Paragraph {
  readonly numbering: unknown;
  readonly children: readonly unknown[];
}

/** Puts the numbers that Word draws before the text of their paragraphs, where each can be told. */
function numberWriter(parts: ReadonlyMap<string, Buffer>) {
  const numbers = drawnNumbers(textOf(parts, 'word/document.xml'), textOf(parts, 'word/numbering.xml'));
  const numbered: Paragraph[] = [];
  const collect = paragraphs((paragraph: Paragraph) => {
    if (paragraph.numbering) numbered.push(paragraph);
    return paragraph;
  });
  return (document: unknown) => {
    collect(document);
    // A style may number paragraphs too; then which number is whose cannot be told by order.
    if (numbered.length !== numbers.length) return document;
    const numberOf = new Map(numbered.map((paragraph, index) => [paragraph, numbers[index]!]));
    return paragraphs((paragraph: Paragraph) => {
      const value = numberOf.get(paragraph);
      if (!value) return paragraph;
      const text = { type: 'run', children: [{ type: 'text', value }] };
      return { ...paragraph, numbering: null, children: [text, ...paragraph.children] };
    })(document);
  };
}

function textOf(parts: ReadonlyMap<string, Buffer>, name: string): string {
  return parts.get(name)?.toString('utf8') ?? '';
}
