import { abbreviations } from '../lexicon/abbreviations.generated.ts';
import { pieces } from '../links/shared-words.ts';
import { projectRank } from '../links/stage-rank.ts';
import type { Figure, Item, Measure, OutlineNode, Reading, Segment } from '../reading.ts';

/** A number of a clause with the words it stands among. */
export interface Counted {
  readonly measure: Measure;
  /** True for a rise or a fall, false for a size. */
  readonly change: boolean;
  /** Pieces of the words between the number before and the number behind. */
  readonly about: ReadonlySet<string>;
  /** True for the 19 of 由19家减少到11家: where something came from. */
  readonly origin: boolean;
}

/** A clause of either report as matching sees it: pieces of its own words, single characters, and its surroundings. */
export interface Clause {
  readonly item: Item;
  /** Two-character pieces and Latin names of the clause, short names also spelt out. */
  readonly own: ReadonlySet<string>;
  readonly chars: ReadonlySet<string>;
  /** The pieces of the rest of its sentence and of the heading above it. */
  readonly context: ReadonlySet<string>;
  readonly counted: readonly Counted[];
  /** True where it speaks of a span of years: 年均增长12.1%, 五年累计完成…. */
  readonly years: boolean;
  /** Clauses behind it in its sentence that leave their subject out: 完工600套 behind 保障性住房新开工1000套. */
  readonly elliptical: readonly Clause[];
}

export function clausesOf(reading: Reading, role: Item['role']): Clause[] {
  const segments = new Map(reading.segments.map((segment) => [segment.id, segment]));
  const headings = new Map(reading.outline.map((node) => [node.id, node]));
  const figures = new Map(reading.figures.map((figure) => [figure.id, figure]));
  const clauses: (Clause & { readonly elliptical: Clause[] })[] = [];
  // The clause with a subject that the ones behind it go on about.
  let head: (typeof clauses)[number] | null = null;
  for (const item of reading.items) {
    if (item.role !== role) continue;
    const own = new Set(pieces(spellOut(withoutStage(item))).keys());
    const context = new Set(pieces(spellOut(surroundings(item, segments.get(item.segment), headings))).keys());
    for (const piece of own) context.delete(piece);
    const clause = {
      item,
      own,
      chars: new Set(item.span.text.match(/[\u4e00-\u9fff]/g) ?? []),
      context,
      counted: countedOf(item, figures),
      years: YEARS.test(item.span.text),
      elliptical: [],
    };
    const before = clauses.at(-1);
    // What leaves its subject out is about what stands before it.
    if (before?.item.segment === item.segment && isElliptical(clause)) {
      head ??= before;
      head.elliptical.push(clause);
      for (const piece of before.own) own.add(piece);
      for (const char of before.chars) clause.chars.add(char);
    } else head = null;
    clauses.push(clause);
  }
  return clauses;
}

// 增长5.4%, 完工600套, 首期规模10亿元: a verb and a number, and no subject of its own.
const PREDICATE_WORDS =
  /其中|同比|累计|首期|年均|总量|总规模|规模|实际|总投资|投资|增长|下降|增加|减少|提高|降低|新开工|开工|完工|竣工|投用|建成|完成|实现|达到|惠及|覆盖|入驻|吸引|已|共|达|至|到|为|占|约|近|超过?|突破/g;
const NUMBER_LAST = /^[^0-9]{0,2}[0-9][0-9.,]*[万亿]{0,2}.{0,5}$/;

// 力争年内开工建设, 二期开工: a stage, perhaps a time, and nothing that it is the stage of.
const STAGE_ONLY =
  /^(?:力争|确保|计划|争取|实现|较计划提前)?(?:今年|明年|年内|年底前?|上半年|下半年|[一二三四]季度|[一二三]期|半年|提前|如期|全面|正式){0,3}(?:开工建设|开工|竣工|完工|建成|投用|投入使用|投入运营|通车|封顶|启动|运营|开业)+$/;

function isElliptical({ item, own }: Clause): boolean {
  const text = item.span.text.trim();
  return item.measures.length > 0
    ? NUMBER_LAST.test(text.replace(PREDICATE_WORDS, ''))
    : own.size <= 1 && STAGE_ONLY.test(text);
}

const SEPARATORS = /[，；、,;]|以及|其中/g;

/** The numbers that a result can be held against: no ranks, no lengths of time, no size that only sorts (亿元以上项目). */
function countedOf({ span, measures }: Item, figures: ReadonlyMap<string, Figure>): Counted[] {
  const found: Counted[] = [];
  for (const measure of measures) {
    const figure = figures.get(measure.figure);
    if (!figure || UNMEASURED.has(measure.unit)) continue;
    const start = figure.span.start - span.start;
    const end = figure.span.end - span.start;
    const before = span.text.slice(0, start);
    const behind = span.text.slice(end);
    if (SORTS.test(behind) && !/[0-9]/.test(figure.span.text)) continue;
    let from = 0;
    for (const match of before.matchAll(SEPARATORS)) from = match.index + match[0].length;
    const to = behind.search(SEPARATORS);
    const words = `${before.slice(from)} ${to < 0 ? behind : behind.slice(0, to)}`;
    found.push({
      measure,
      change: figure.kind === 'change-rate',
      about: new Set(pieces(spellOut(words)).keys()),
      origin: /(?:由|从|较)[^，]{0,6}$/.test(before) && /^[^，]{0,12}[到至为]/.test(behind),
    });
  }
  return found;
}

const UNMEASURED = new Set<string | null>(['rank', 'year', 'month', 'day']);
const SORTS = /^(?:以上|级|GDP|地区生产总值|工业|国内生产总值|产值|增加值)/;

const YEARS =
  /年均|[三四五]年(?:来|间|累计|共|实现|完成|实施|新增|内)|^[三四五]年|(?:较|比)(?:20[0-9]{2}年|[三四五]年前)/;

function surroundings(item: Item, segment: Segment | undefined, headings: ReadonlyMap<string, OutlineNode>): string {
  const spans = segment?.zh.length ? segment.zh : (segment?.en ?? []);
  const sentence = spans.map(({ text }) => text).join(' ');
  const node = segment?.section ? headings.get(segment.section) : undefined;
  const heading = node && node.level >= 2 ? ((node.zh ?? node.en)?.text ?? '') : '';
  return `${sentence} ${heading}`.replace(item.span.text, ' ');
}

/** A clause without the word of its stage, which says nothing of what is at that stage. */
function withoutStage({ span, stage }: Item): string {
  return projectRank(stage) > 0 ? span.text.replace(stage!, ' ') : span.text;
}

/** Adds behind a text what its short names stand for. */
function spellOut(text: string): string {
  const long = abbreviations.filter(({ short }) => text.includes(short)).map((entry) => entry.long);
  return long.length > 0 ? `${text} ${long.join(' ')}` : text;
}
