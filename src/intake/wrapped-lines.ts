import { isHan } from '../reading/text/script.ts';
import { paragraphStarts, rightMargin } from './pdf/join-lines.ts';
import type { PdfLine } from './pdf/pdf-lines.ts';

/** Widths are counted in ideographs, as the size of the letters is not known. */
const LETTER = 0.52;
/** No editor breaks lines further out; longer ones are paragraphs as their author ended them. */
const WIDEST = 80;
/** From this share of lines that run on in the next one, the text was broken by width. */
const RUNNING_ON = 0.3;

/** A line that reaches this far and stops inside a sentence was broken there: a number or a mark kept it short. */
const FULL = 0.85;

const ENDS = /[。！？；：.!?:;][”"’)）]{0,2}\s*$/;

/**
 * For each line of a plain text whether it goes on with the paragraph of the line before; null where the lines were not
 * broken by width, so that each of them is a paragraph.
 */
export function paragraphsOf(texts: readonly string[]): boolean[] | null {
  const printed: PdfLine[] = [];
  const places: number[] = [];
  texts.forEach((text, index) => {
    if (text.trim() === '') return;
    const indent = widthOf(/^\s*/.exec(text)![0]);
    printed.push({ page: 1, text, left: indent, right: widthOf(text.trimEnd()), y: -index, size: 1 });
    places.push(index);
  });
  const edge = rightMargin(printed);
  if (printed.length < 6 || edge > WIDEST) return null;
  const lines = printed.map((line) =>
    line.right > FULL * edge && !ENDS.test(line.text) ? { ...line, right: edge } : line,
  );
  const starts = paragraphStarts(lines);
  const running = lines.filter(({ text }, index) => starts[index + 1] === false && !ENDS.test(text)).length;
  if (running < lines.length * RUNNING_ON) return null;
  const joins = texts.map(() => false);
  for (const [index, place] of places.entries()) joins[place] = !starts[index];
  return joins;
}

function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    width += isHan(code) || (code >= 0x3000 && code <= 0x303f) || code >= 0xff01 ? 1 : LETTER;
  }
  return width;
}
