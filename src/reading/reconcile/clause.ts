import { isElliptical } from '../links/elliptical.ts';
import { pieces } from '../links/shared-words.ts';
import { projectRank } from '../links/stage-rank.ts';
import type { Figure, Item, OutlineNode, Reading, Segment } from '../reading.ts';
import { type Counted, countedOf } from './counted.ts';
import { leadInsOf } from './lead-ins.ts';
import { speltOut } from './spell-out.ts';

/** A clause of either report as matching sees it: pieces of its own words, single characters, and its surroundings. */
export interface Clause {
  readonly item: Item;
  /** True for words that lead up to a result and are none: they answer only what was promised in the same words. */
  readonly leadIn: boolean;
  /** Two-character pieces and Latin names of the clause. */
  readonly own: ReadonlySet<string>;
  /** Those of what its short names stand for. */
  readonly spelt: ReadonlySet<string>;
  readonly chars: ReadonlySet<string>;
  /** The pieces of the rest of its sentence and of the heading above it. */
  readonly context: ReadonlySet<string>;
  readonly counted: readonly Counted[];
  /** What tells one of a series from another: 二期, 第六届, 12号线, 十四五. */
  readonly marks: ReadonlySet<string>;
  /** True where it speaks of a span of years: 年均增长12.1%, 五年累计完成…. */
  readonly years: boolean;
  /** The clause whose subject it leaves out; null where it has its own. */
  readonly head: Clause | null;
  /** Its words behind those of its head. */
  readonly text: string;
  /** Clauses behind it in its sentence that leave their subject out: 完工600套 behind 保障性住房新开工1000套. */
  readonly elliptical: readonly Clause[];
}

type Open = Clause & { readonly elliptical: Clause[]; readonly chars: Set<string>; head: Clause | null; text: string };

export function clausesOf(reading: Reading, role: Item['role']): Clause[] {
  const segments = new Map(reading.segments.map((segment) => [segment.id, segment]));
  const headings = new Map(reading.outline.map((node) => [node.id, node]));
  const figures = new Map(reading.figures.map((figure) => [figure.id, figure]));
  const clauses: Open[] = [];
  // The clause with a subject that the ones behind it go on about.
  let head: Open | null = null;
  const add = (item: Item, leadIn: boolean) => {
    const words = withoutMeasures(item, figures);
    const own = new Set(pieces(withoutStage(words, item)).keys());
    const spelt = speltOut(words);
    for (const piece of own) spelt.delete(piece);
    const context = new Set(pieces(surroundings(item, segments.get(item.segment), headings)).keys());
    for (const piece of own) context.delete(piece);
    const clause: Open = {
      item,
      leadIn,
      own,
      spelt,
      chars: new Set(words.match(/[\u4e00-\u9fff]/g) ?? []),
      context,
      counted: countedOf(item, figures),
      marks: new Set(item.span.text.match(MARKS) ?? []),
      years: YEARS.test(item.span.text),
      head: null,
      text: item.span.text,
      elliptical: [],
    };
    const before = clauses.at(-1);
    // What leaves its subject out is about what stands before it.
    if (before?.item.segment === item.segment && isElliptical(item)) {
      head ??= before;
      head.elliptical.push(clause);
      clause.head = head;
      clause.text = `${head.text}，${clause.text}`;
      for (const piece of head.own) own.add(piece);
      for (const piece of head.spelt) if (!own.has(piece)) spelt.add(piece);
      for (const char of head.chars) clause.chars.add(char);
    } else head = null;
    clauses.push(clause);
  };
  for (const item of reading.items) if (item.role === role) add(item, false);
  if (role === 'result') for (const item of leadInsOf(reading)) add(item, true);
  return clauses;
}

const MARKS =
  /[一二三四五六]期|第[一二三四五六七八九十0-9]{1,4}[届轮]|[0-9]{1,3}号线|[MRSZ][0-9]{1,3}线?|十[一二三四五六]五/g;

const YEARS =
  /年均|[三四五]年(?:来|间|累计|共|实现|完成|实施|新增|内)|^[三四五]年|(?:较|比)(?:20[0-9]{2}年|[三四五]年前)/;

function surroundings(item: Item, segment: Segment | undefined, headings: ReadonlyMap<string, OutlineNode>): string {
  const spans = segment?.zh.length ? segment.zh : (segment?.en ?? []);
  const sentence = spans.map(({ text }) => text).join(' ');
  const node = segment?.section ? headings.get(segment.section) : undefined;
  const heading = node && node.level >= 2 ? ((node.zh ?? node.en)?.text ?? '') : '';
  return `${sentence} ${heading}`.replace(item.span.text, ' ');
}

/** A clause without its numbers and their units: that both count square metres says nothing of what they count. */
function withoutMeasures({ span, measures }: Item, figures: ReadonlyMap<string, Figure>): string {
  let text = span.text;
  for (const { figure } of measures) text = text.replace(figures.get(figure)?.span.text ?? '', ' ');
  return text;
}

/** A clause without the word of its stage, which says nothing of what is at that stage. */
function withoutStage(text: string, { stage }: Item): string {
  return projectRank(stage) > 0 ? text.replace(stage!, ' ') : text;
}

/** What two clauses share: their words, or the words of one and what a short name of the other stands for. */
export function sharedPieces(a: Clause, b: Clause): string[] {
  const shared: string[] = [];
  for (const piece of a.own) if (b.own.has(piece) || b.spelt.has(piece)) shared.push(piece);
  for (const piece of a.spelt) if (b.own.has(piece)) shared.push(piece);
  return shared;
}
