import type { Comparator, Figure, Measure } from '../reading.ts';

const COMPARATORS: Readonly<Record<Figure['qualifier'], Comparator>> = {
  exact: '=',
  'at-least': '>=',
  over: '>',
  'at-most': '<=',
  under: '<',
  nearly: 'approx',
  approx: 'approx',
};

/**
 * The figures of a clause that can be measured against. A length of time that only names a plan (三年行动) is none, nor
 * is a number that tells which of them are counted (亿元以上项目40个, 百亿级园区5家, 每千人口托位4个).
 */
export function measuresOf(figures: readonly Figure[], clause: string): Measure[] {
  let from = 0;
  const places = figures.map((figure) => {
    const at = Math.max(from, clause.indexOf(figure.span.text, from));
    from = at + figure.span.text.length;
    return { figure, before: clause.slice(Math.max(0, at - 24), at), after: clause.slice(from) };
  });
  const measured = places.filter(
    ({ figure, before, after }) => isMeasure(figure, after) && !PER.test(before) && !namesKnown(figure, before),
  );
  const counted = measured.filter(
    ({ figure: { kind }, before, after }) =>
      kind !== 'quantity' || !(LEVEL.test(after) || CLASS_BEHIND.test(after) || CLASS_BEFORE.test(before)),
  );
  // Alone, the size of what is built is what is promised.
  return (counted.length > 0 ? counted : measured).map(({ figure }) => toMeasure(figure));
}

const LEVEL = /^元?级(?!别|次)/;
const PER = /(?:每|\b(?:per|every|each) )$/i;

// Which projects, which people: up to the number that is meant nothing lists or joins.
const CLASS_BEHIND = /^[及或]?以[上下内]的?(?=[\p{Script=Han}])[^，、；。和与及且并]*\d/u;
const CLASS_BEFORE = /\b(?:worth|valued at|aged) (?:over|more than|above|at least|under)? ?(?:RMB ?|¥)?$/i;

/** support for the two regions, our three parks: things everyone knows, as long as the number is spelled out. */
function namesKnown({ kind, unit, span }: Figure, before: string): boolean {
  return (
    kind === 'quantity' &&
    unit === 'item' &&
    /^[a-z]{3,5}$/i.test(span.text) &&
    /\b(?:the|these|those|our) $/i.test(before)
  );
}

function isMeasure({ kind, unit }: Figure, after: string): boolean {
  if (kind === 'rank') return true;
  if (kind !== 'quantity' && kind !== 'change-rate' && kind !== 'share') return false;
  return !(
    unit === 'year' &&
    /^(?:行动|计划|规划|任务|攻坚|期|专项|左右的|内|来|间|共|累计|新增|建成|投入|投资|位列|位居|居|获评|入选|排名)|^ ?(?:action|plan|campaign)/i.test(
      after,
    )
  );
}

function toMeasure({ id, value, upper, unit, counter, qualifier, kind, direction }: Figure): Measure {
  const comparator = kind === 'change-rate' && qualifier === 'exact' ? (direction ?? '=') : COMPARATORS[qualifier];
  const measure: { -readonly [K in keyof Measure]?: Measure[K] } = { comparator, value };
  if (upper !== undefined) measure.upper = upper;
  measure.unit = unit;
  if (counter !== undefined) measure.counter = counter;
  measure.figure = id;
  return measure as Measure;
}

/** The figures of a clause, out of those of its sentence, which stand in text order. */
export function figuresWithin(figures: readonly Figure[], from: number, to: number): Figure[] {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (figures[middle]!.span.start < from) low = middle + 1;
    else high = middle;
  }
  const within: Figure[] = [];
  for (let at = low; at < figures.length && figures[at]!.span.start < to; at++)
    if (figures[at]!.span.end <= to) within.push(figures[at]!);
  return within;
}
