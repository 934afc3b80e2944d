/**
 * A PDF as offices in China print it: a Chinese font that is named but not embedded (STSong-Light, UniGB-UCS2-H), text
 * broken into lines and pages, with a running header and page numbers.
 */
export interface PdfStyle {
  /** The first line of a paragraph is set in by two characters; else a gap stands between paragraphs. */
  readonly indent: boolean;
}

const SIZE = 12;
const LEFT = 50;
const WIDTH = 300;
const TOP = 360;
const BOTTOM = 60;
const LEADING = 20;

export function makePdf(paragraphs: readonly string[], { indent }: PdfStyle): Uint8Array {
  const pages: string[] = [];
  let content = '';
  let y = TOP;
  const show = (x: number, height: number, text: string) =>
    `BT /F1 ${SIZE} Tf ${x} ${height} Td <${hex(text)}> Tj ET\n`;
  const turn = () => {
    pages.push(`${show(120, 385, '河湾区政府工作报告汇编')}${show(190, 30, `- ${pages.length + 1} -`)}${content}`);
    content = '';
    y = TOP;
  };
  for (const paragraph of paragraphs) {
    linesOf(paragraph, indent ? 2 * SIZE : 0).forEach((line, index) => {
      if (y < BOTTOM) turn();
      content += show(LEFT + (indent && index === 0 ? 2 * SIZE : 0), y, line);
      y -= LEADING;
    });
    if (!indent) y -= 0.7 * LEADING;
  }
  turn();
  return assemble(pages);
}

const widthOf = (text: string) => [...text].reduce((sum, char) => sum + (char < '\u0100' ? SIZE / 2 : SIZE), 0);

/** Breaks between ideographs and at spaces; no mark stands at the head of a line. */
function linesOf(paragraph: string, setIn: number): string[] {
  const pieces = paragraph.match(/[\u0021-\u00ff\u2019]+ ?|[^\u0021-\u00ff\u2019][，。、；：）]?/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const room = WIDTH - (lines.length === 0 ? setIn : 0);
    if (line !== '' && widthOf(line + piece.trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  lines.push(line.trimEnd());
  return lines;
}

function hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

function assemble(pages: readonly string[]): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500 814 939 500]/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ];
  for (const [index, content] of pages.entries()) {
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 420]/Resources<</Font<</F1 3 0 R>>>>/Contents ${7 + 2 * index} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}endstream`,
    );
  }
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}
