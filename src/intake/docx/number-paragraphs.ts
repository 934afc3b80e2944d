import { type List, listsOf, type Place, placeIn, placesOfStyles, valueIn } from './list-levels.ts';
import { numeralIn } from './numeral-in.ts';

interface Parts {
  readonly document: string;
  readonly numbering: string;
  readonly styles: string;
}

const OPEN = '<w:pPr>';
const CLOSE = '</w:pPr>';

/**
 * The document with the numbers that Word only draws before its paragraphs (一、 （一） 1.) put in as text, whether a
 * paragraph carries its number itself or by its style.
 */
export function numberParagraphs({ document, numbering, styles }: Parts): string {
  const lists = listsOf(numbering);
  if (lists.size === 0) return document;
  const styled = placesOfStyles(styles);
  const next = counter(lists);
  // Former properties, kept while changes are tracked, stand inside the present ones and would be taken for them.
  const pieces = withoutFormerProperties(document).split(OPEN);
  return pieces
    .map((piece, index) => {
      const end = index === 0 ? -1 : piece.indexOf(CLOSE);
      if (end < 0) return index === 0 ? piece : OPEN + piece;
      const properties = piece.slice(0, end);
      const style = valueIn(properties, 'pStyle');
      const place = placeIn(properties) ?? (style === undefined ? null : (styled.get(style) ?? null));
      // A paragraph whose mark was deleted is one with the next, which has the number.
      const number = place && !properties.includes('<w:del ') ? next(place, style) : '';
      // What stands in one part as XML may stand in the other as it is.
      const text = number === '' ? '' : `<w:r><w:t xml:space="preserve">${number}</w:t></w:r>`;
      return `${OPEN}${piece.slice(0, end)}${CLOSE}${text}${piece.slice(end + CLOSE.length)}`;
    })
    .join('');
}

function withoutFormerProperties(xml: string): string {
  const [first = '', ...rest] = xml.split('<w:pPrChange ');
  return first + rest.map((piece) => piece.slice(piece.indexOf('</w:pPrChange>') + '</w:pPrChange>'.length)).join('');
}

/** Counts on, list by list, and gives the number of each next paragraph. */
function counter(lists: ReadonlyMap<string, List>): (place: Place, style: string | undefined) => string {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return ({ list, level }, style) => {
    const own = lists.get(list);
    const depth =
      level ?? Math.max(0, own?.levels.findIndex((one) => style !== undefined && one?.style === style) ?? 0);
    const drawn = own?.levels[depth];
    if (!own || !drawn) return '';
    const count = counts.get(own.key) ?? [];
    counts.set(own.key, count);
    const restart = begun.has(`${list} ${depth}`) ? undefined : own.restarts.get(depth);
    begun.add(`${list} ${depth}`);
    count[depth] = restart ?? (count[depth] ?? drawn.start - 1) + 1;
    count.length = depth + 1;
    const number = drawn.text.replace(/%(?<level>[1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return numeralIn(own.levels[at]?.format ?? 'decimal', count[at] ?? own.levels[at]?.start ?? 1);
    });
    if (drawn.format === 'bullet' || drawn.format === 'none') return '';
    // Chinese numbers end in a mark that keeps its distance by itself.
    return drawn.suffix !== 'nothing' && /[A-Za-z0-9.)]$/.test(number) ? `${number} ` : number;
  };
}
