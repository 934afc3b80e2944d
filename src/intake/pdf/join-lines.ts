import type { PdfLine as PrintedLine } from './pdf-lines.ts';

const MARKER =
  /^\s*(?:[一二三四五六七八九十百]{1,3}、|[（(](?:[一二三四五六七八九十0-9]{1,3}|[IVX]{1,4})[）)]|第[一二三四五六七八九十]{1,3}[，、章节部]|[-–—•●■◆]\s?\S|[0-9]{1,2}[.、．]\s?[^0-9\s]|[IVX]{1,4}\.\s)/;
const ENDS = /[。！？；：.!?:;”"’)）]\s*$/;
const CJK = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’—…]/;

const IDEOGRAPH = /[\u4e00-\u9fff]/;
const ENGLISH = /[A-Za-z’']{1,30} [A-Za-z’']{1,30} [A-Za-z0-9]/;

/** True when a word is spelled as a dictionary has it; decides whether a hyphen at the end of a line belongs to the word. */
export type KnowsWord = (word: string) => boolean;

/** The paragraphs of a text that was broken into lines: hard line breaks, page breaks and hyphenation undone. */
export function joinLines(lines: readonly PrintedLine[], knows: KnowsWord): string[] {
  const paragraphs: string[] = [];
  const starts = paragraphStarts(lines);
  lines.forEach(({ text }, index) => {
    paragraphs.push(starts[index] ? text.trim() : joined(paragraphs.pop()!, text, knows));
  });
  return paragraphs;
}

/** For each line whether a paragraph begins with it. */
export function paragraphStarts(lines: readonly PrintedLine[]): boolean[] {
  const margins = marginsOf(lines);
  const gap = usualGap(lines);
  return lines.map((line, index) => index === 0 || begins(lines[index - 1]!, line, margins, gap));
}

/** The right edge that the longest lines reach. */
export function rightMargin(lines: readonly PrintedLine[]): number {
  return marginsOf(lines).right;
}

interface Margins {
  readonly left: number;
  readonly right: number;
}

function begins(before: PrintedLine, line: PrintedLine, { left, right }: Margins, gap: number): boolean {
  const size = Math.min(before.size, line.size);
  if (Math.abs(before.size - line.size) > 0.15 * size) return true;
  if (MARKER.test(line.text)) return true;
  if (changesLanguage(before.text, line.text)) return true;
  // A heading at the foot of a page: no gap tells that it ends there.
  if (before.page !== line.page && MARKER.test(before.text) && /^\s*[A-Z]/.test(line.text)) return true;
  const down = before.page === line.page ? before.y - line.y : gap;
  if (down > 1.45 * gap || down < 0) return true;
  const room = right - before.right;
  const word = firstWord(line.text, size);
  if (line.left > left + 1.2 * size) {
    // A first line that is set in begins a paragraph; under another one it may be a quotation set in as a whole.
    return before.left < line.left - 0.8 * size || room > word || ENDS.test(before.text);
  }
  // Where the first word of this line would have fitted behind the line before, somebody ended a paragraph there.
  if (room > 1.25 * word + 0.6 * size) return true;
  return room > 0.8 * word + 0.6 * size && ENDS.test(before.text);
}

/** An English line under a Chinese one, or the other way about: a sentence does not change its language. */
function changesLanguage(before: string, line: string): boolean {
  const english = (text: string) => ENGLISH.test(text) && !IDEOGRAPH.test(text);
  const chinese = (text: string) => IDEOGRAPH.test(text) && !ENGLISH.test(text);
  return (english(before) && chinese(line)) || (chinese(before) && english(line));
}

/** The width of what a line break could not split: an ideograph with the mark behind it, or a word. */
function firstWord(text: string, size: number): number {
  const word = /^\s*(?<word>[A-Za-z0-9.,%’'$-]{1,40})/.exec(text)?.groups?.word;
  return word ? word.length * 0.52 * size : 2 * size;
}

/** Where most lines begin, and where the longest end. */
function marginsOf(lines: readonly PrintedLine[]): Margins {
  const begins = new Map<number, number>();
  for (const { left } of lines) begins.set(Math.round(left), (begins.get(Math.round(left)) ?? 0) + 1);
  const left = [...begins].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const ends = lines.map(({ right }) => right).sort((a, b) => a - b);
  return { left, right: ends[Math.floor(ends.length * 0.97)] ?? 0 };
}

/** The usual distance between two lines of a paragraph. */
function usualGap(lines: readonly PrintedLine[]): number {
  const gaps: number[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before && before.page === line.page && before.y > line.y) gaps.push(before.y - line.y);
  });
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length * 0.4)] ?? 20;
}

function joined(text: string, next: string, knows: KnowsWord): string {
  const end = text.trimEnd();
  const start = next.trimStart();
  if (end.endsWith('\u00ad')) return end.slice(0, -1) + start;
  const broken = /(?<first>[A-Za-z]{2,40})-$/.exec(end);
  const rest = /^[a-z]+/.exec(start)?.[0];
  if (broken && rest) return (knows(`${broken.groups!.first}${rest}`) ? end.slice(0, -1) : end) + start;
  if (end.endsWith('-') || CJK.test(end.at(-1) ?? '') || CJK.test(start[0] ?? '')) return end + start;
  // 12|34 and 3|.5 are one number only in Chinese text, which has no spaces to break at.
  if (/[0-9.,]$/.test(end) && /^[0-9.%]/.test(start) && CJK.test(text)) return end + start;
  return `${end} ${start}`;
}
