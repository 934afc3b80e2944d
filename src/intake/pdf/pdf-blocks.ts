import { loadEnglishDictionary } from '../../platform/english-dictionary.ts';
import { needsText } from '../../platform/errors.ts';
import type { Block } from '../../reading/document.ts';
import { dropRunningLines } from './drop-running-lines.ts';
import { joinLines } from './join-lines.ts';
import { pdfLines } from './pdf-lines.ts';

/** The paragraphs of a PDF in reading order, without running headers and page numbers. */
export async function pdfBlocks(name: string, bytes: Uint8Array): Promise<Block[]> {
  const lines = dropRunningLines(await pdfLines(name, bytes));
  if (lines.reduce((sum, { text }) => sum + text.trim().length, 0) < 20) throw needsText(name);
  const hyphens = lines.some(({ text }) => /[A-Za-z]-\s*$/.test(text));
  const knows = hyphens ? await loadEnglishDictionary() : () => false;
  return joinLines(lines, knows).map((text, index) => ({ number: index + 1, text }));
}
