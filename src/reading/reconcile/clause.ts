import { isElliptical } from '../links/elliptical.ts';
import { pieces } from '../links/shared-words.ts';
import { projectRank } from '../links/stage-rank.ts';
import { tellsYears, yearsIn } from '../links/years.ts';
import type { Figure, Item, Reading, Segment } from '../reading.ts';
import { bareOf, headOf, withoutManner } from './bare.ts';
import { type Counted, countedOf } from './counted.ts';
import { leadInsOf } from './lead-ins.ts';
import { mattersOf } from './matters.ts';
import { namesOf } from './names.ts';
import { inOneWord } from './one-word.ts';
import { speltOut } from './spell-out.ts';

/** A clause of either report as matching sees it. */
export interface Clause {
  readonly item: Item;
  /** True for words that lead up to a result and are none: they answer only what was promised in the same words. */
  readonly leadIn: boolean;
  /** Two-character pieces and Latin names of the clause. */
  readonly own: ReadonlySet<string>;
  /** Those of what its short names stand for. */
  readonly spelt: ReadonlySet<string>;
  readonly chars: ReadonlySet<string>;
  /** The thing itself: its words without those that say what is done and how it went. */
  readonly bare: string;
  readonly barePieces: ReadonlySet<string>;
  /** The pieces of each member where it lists several things; else of the one thing. */
  readonly parts: readonly ReadonlySet<string>[];
  /** Those members as they are called. */
  readonly names: readonly string[];
  /** The last two signs of what it is about. */
  readonly ending: string;
  readonly matters: ReadonlyMap<number, ReadonlySet<string>>;
  /** Pieces of its paragraph, or of its section where a paragraph is hardly more than the clause. */
  readonly area: ReadonlySet<string>;
  readonly counted: readonly Counted[];
  /** What tells one of a series from another: 二期, 第六届, 12号线, 十四五. */
  readonly marks: ReadonlySet<string>;
  /** True where it speaks of a span of years: 年均增长12.1%, 五年累计完成…. */
  readonly years: boolean;
  /** The clause whose subject it leaves out; null where it has its own. */
  readonly head: Clause | null;
  /** Its words behind those of its head. */
  readonly text: string;
  /** Its text in which what means the same is one word. */
  readonly plain: string;
  /** Clauses behind it in its sentence that leave their subject out: 完工600套 behind 保障性住房新开工1000套. */
  readonly elliptical: readonly Clause[];
}

type Open = Omit<Clause, 'area'> & {
  area: ReadonlySet<string>;
  readonly elliptical: Clause[];
  readonly chars: Set<string>;
  head: Clause | null;
  text: string;
};

export function clausesOf(reading: Reading, role: Item['role']): Clause[] {
  const figures = new Map(reading.figures.map((figure) => [figure.id, figure]));
  const { back } = yearsIn(reading.outline, reading.segments);
  const clauses: Open[] = [];
  // The clause with a subject that the ones behind it go on about.
  let head: Open | null = null;
  const add = (item: Item, leadIn: boolean) => {
    const before = clauses.at(-1);
    // What leaves its subject out is about what stands before it.
    const about: Open | null = before?.item.segment === item.segment && isElliptical(item) ? (head ?? before) : null;
    const words = inOneWord(withoutMeasures(item, figures));
    const own = pieces(withoutManner(withoutStage(words, item)));
    const spelt = speltOut(words);
    const bare = bareWords(about ? `${about.bare} ${words}` : words);
    const text = about ? `${about.text}，${item.span.text}` : item.span.text;
    for (const piece of about?.own ?? []) own.add(piece);
    for (const piece of about?.spelt ?? []) spelt.add(piece);
    for (const piece of own) spelt.delete(piece);
    const plain = inOneWord(text);
    const clause: Open = {
      item,
      leadIn,
      own,
      spelt,
      chars: new Set([...(about?.chars ?? []), ...(words.match(/[\u4e00-\u9fff]/g) ?? [])]),
      bare,
      barePieces: pieces(bare),
      parts: partsOf(bare),
      names: namesOf(plain),
      ending: headOf(words),
      matters: mattersOf(plain),
      area: NONE,
      counted: countedOf(item, figures),
      marks: new Set(item.span.text.match(MARKS) ?? []),
      years: tellsYears(item.span.text) || back.has(item.segment),
      head: about,
      text,
      plain,
      elliptical: [],
    };
    about?.elliptical.push(clause);
    head = about;
    clauses.push(clause);
  };
  for (const item of reading.items) if (item.role === role) add(item, false);
  if (role === 'result') for (const item of leadInsOf(reading)) add(item, true);
  setAreas(clauses, reading.segments);
  return clauses;
}

/** The thing itself; all words where hardly any is left (加强城市管理). */
function bareWords(words: string): string {
  const bare = bareOf(words);
  return pieces(bare).size > 0 ? bare : words;
}

const BETWEEN = /[、，]|(?<!共|总|参)(?:和|与|以及|及)(?!谐|平|睦|时)/;

function partsOf(bare: string): ReadonlySet<string>[] {
  return bare.split(BETWEEN).map((part) => pieces(part));
}

const NONE: ReadonlySet<string> = new Set();
/** A paragraph with fewer clauses tells no more than the clause: then its section is its area. */
const PARAGRAPH = 4;

function setAreas(clauses: readonly Open[], segments: readonly Segment[]): void {
  const sections = new Map(segments.map(({ id, section }) => [id, section]));
  const paragraphOf = ({ item: { span } }: Open) => `${span.source}:${span.block}`;
  const sectionOf = ({ item }: Open) => `§${sections.get(item.segment)}`;
  const members = new Map<string, { count: number; readonly pieces: Set<string> }>();
  for (const clause of clauses) {
    for (const key of [paragraphOf(clause), sectionOf(clause)]) {
      const area = members.get(key) ?? { count: 0, pieces: new Set<string>() };
      members.set(key, area);
      area.count++;
      for (const piece of clause.own) area.pieces.add(piece);
    }
  }
  for (const clause of clauses) {
    const paragraph = members.get(paragraphOf(clause))!;
    clause.area = (paragraph.count >= PARAGRAPH ? paragraph : members.get(sectionOf(clause))!).pieces;
  }
}

const MARKS =
  /[一二三四五六]期|第[一二三四五六七八九十0-9]{1,4}[届轮]|[0-9]{1,3}号线|[MRSZ][0-9]{1,3}线?|十[一二三四五六]五/g;

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
