import { pieces } from '../links/shared-words.ts';
import type { Figure, Item, Measure } from '../reading.ts';
import { speltOut } from './spell-out.ts';

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

// 城镇和农村居民收入分别增长5%、6%: who comes first has the first number.
const EACH = /^(?<subjects>[^，；]{2,60}?)(?:均|也)?分别/;
const BETWEEN = /[、和与及]/;
const TOWN_AND_COUNTRY = /城乡/;
const SEPARATORS = /[，；、,;]|以及|其中/g;
const UNMEASURED = new Set<string | null>(['rank', 'year', 'month', 'day']);
const SORTS = /^(?:以上|级|GDP|地区生产总值|工业|国内生产总值|产值|增加值)/;

/** The numbers that a result can be held against: no ranks, no lengths of time, no size that only sorts (亿元以上项目). */
export function countedOf({ span, measures }: Item, figures: ReadonlyMap<string, Figure>): Counted[] {
  const found: Counted[] = [];
  const each = subjectsOf(span.text, measures.length);
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
    const words = each[found.length] ?? `${before.slice(from)} ${to < 0 ? behind : behind.slice(0, to)}`;
    found.push({
      measure,
      change: figure.kind === 'change-rate',
      about: new Set([...pieces(words), ...speltOut(words)]),
      origin: /(?:由|从|较)[^，]{0,6}$/.test(before) && /^[^，]{0,12}[到至为]/.test(behind),
    });
  }
  return found;
}

/** The words of each number where as many subjects share one predicate; empty where they do not. */
function subjectsOf(text: string, count: number): string[] {
  const subjects = EACH.exec(text)?.groups?.subjects;
  if (!subjects || count < 2) return [];
  if (count === 2 && TOWN_AND_COUNTRY.test(subjects))
    return ['城镇', '农民 农村'].map((who) => subjects.replace(TOWN_AND_COUNTRY, who));
  const list = subjects.split(BETWEEN);
  return list.length === count ? list : [];
}
