import type { PdfLine } from './pdf-lines.ts';

const PAGE_NUMBER =
  /^[\s\-–—·•|/]*(?:第\s?[0-9一二三四五六七八九十]{1,4}\s?页(?:[\s，,/]*共\s?[0-9一二三四五六七八九十]{1,4}\s?页)?|(?:page|p\.)?\s?[0-9]{1,4}(?:\s?(?:\/|of)\s?[0-9]{1,4})?)[\s\-–—·•|/]*$/i;
/** An entry of a table of contents: dots that lead to a page number. */
const CONTENTS = /(?:\.{4}|…{2}|·{4}|(?:\. ){4})[.…· ]{0,200}[0-9]{1,4}\s?$/;
/** How many lines at the head and the foot of a page may run along. */
const EDGE = 3;

/** Leaves out page numbers, tables of contents, and lines at the head or foot that stand at the same place on at least a third of the pages. */
export function dropRunningLines(lines: readonly PdfLine[]): PdfLine[] {
  const pages = new Map<number, PdfLine[]>();
  for (const line of lines) pages.set(line.page, [...(pages.get(line.page) ?? []), line]);
  const edges = new Map<PdfLine, string>();
  const seen = new Map<string, number>();
  for (const own of pages.values()) {
    const byHeight = [...own].sort((a, b) => b.y - a.y);
    for (const line of new Set([...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)])) {
      const key = `${Math.round(line.y / 4)} ${line.text.trim().replace(/[0-9]+/g, '#')}`;
      edges.set(line, key);
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  const often = Math.max(2, Math.ceil(pages.size / 3));
  return lines.filter((line) => {
    if (CONTENTS.test(line.text)) return false;
    const key = edges.get(line);
    return key === undefined || (!PAGE_NUMBER.test(line.text) && (seen.get(key) ?? 0) < often);
  });
}
