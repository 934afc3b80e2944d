import { abbreviations } from '../lexicon/abbreviations.generated.ts';
import { pieces } from '../links/shared-words.ts';
import type { Item, OutlineNode, Reading, Segment } from '../reading.ts';

/** A clause of either report as matching sees it: pieces of its own words, single characters, and its surroundings. */
export interface Clause {
  readonly item: Item;
  /** Two-character pieces and Latin names of the clause, short names also spelt out. */
  readonly own: ReadonlySet<string>;
  readonly chars: ReadonlySet<string>;
  /** The pieces of the rest of its sentence and of the heading above it. */
  readonly context: ReadonlySet<string>;
}

export function clausesOf(reading: Reading, role: Item['role']): Clause[] {
  const segments = new Map(reading.segments.map((segment) => [segment.id, segment]));
  const headings = new Map(reading.outline.map((node) => [node.id, node]));
  return reading.items
    .filter((item) => item.role === role)
    .map((item) => {
      const own = new Set(pieces(spellOut(item.span.text)).keys());
      const around = surroundings(item, segments.get(item.segment), headings);
      const context = new Set(pieces(spellOut(around)).keys());
      for (const piece of own) context.delete(piece);
      return { item, own, chars: new Set(item.span.text.match(/[\u4e00-\u9fff]/g) ?? []), context };
    });
}

function surroundings(item: Item, segment: Segment | undefined, headings: ReadonlyMap<string, OutlineNode>): string {
  const spans = segment?.zh.length ? segment.zh : (segment?.en ?? []);
  const sentence = spans.map(({ text }) => text).join(' ');
  const node = segment?.section ? headings.get(segment.section) : undefined;
  const heading = node && node.level >= 2 ? ((node.zh ?? node.en)?.text ?? '') : '';
  return `${sentence} ${heading}`.replace(item.span.text, ' ');
}

/** Adds behind a text what its short names stand for. */
function spellOut(text: string): string {
  const long = abbreviations.filter(({ short }) => text.includes(short)).map((entry) => entry.long);
  return long.length > 0 ? `${text} ${long.join(' ')}` : text;
}
