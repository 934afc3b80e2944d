import type { Block } from '../reading/document.ts';

/** The lines of a plain-text or Markdown file as blocks, numbered as an editor numbers them. */
export function textBlocks(text: string, format: 'txt' | 'md'): Block[] {
  return text.split(/\r\n|\n|\r/).map((line, index) => ({
    number: index + 1,
    text: line,
    ...(format === 'md' && /^#{1,6}\s/.test(line) ? { heading: true } : {}),
  }));
}
