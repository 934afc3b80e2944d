import type { Block } from '../reading/document.ts';
import { paragraphsOf } from './wrapped-lines.ts';

/**
 * The lines of a plain-text or Markdown file as blocks, numbered as an editor numbers them. Where a plain text was broken
 * into lines of one width, a block is a paragraph with its line breaks, under the number of its first line.
 */
export function textBlocks(text: string, format: 'txt' | 'md'): Block[] {
  const parts = text.split(/(\r\n|\n|\r)/);
  const lines = parts.filter((_, index) => index % 2 === 0);
  const joins = format === 'txt' ? paragraphsOf(lines) : null;
  const blocks: { number: number; text: string; heading?: true }[] = [];
  lines.forEach((line, index) => {
    if (joins?.[index]) blocks.at(-1)!.text += parts[2 * index - 1]! + line;
    else
      blocks.push({
        number: index + 1,
        text: line,
        ...(format === 'md' && /^#{1,6}\s/.test(line) ? { heading: true } : {}),
      });
  });
  return blocks;
}
