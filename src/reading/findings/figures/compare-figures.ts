import type { Figure, Finding, Segment, Span } from '../../reading.ts';
import { compareDecimals, multiplyDecimals } from '../../text/decimal.ts';
import { figureMessage } from './messages.ts';
import { closeTo, convertsTo, measureAlike, powerBetween, roundsTo, sameUnit } from './units.ts';

export type FindingDraft = Omit<Finding, 'id'>;

type Pair = readonly [zh: Figure, en: Figure];

/** Lexical numbers (首位, 率先, 全覆盖, 一半) are put into English freely: they explain a number, they ask for none. */
const LEXICAL =
  /zh\/figures\/(?:first-of-all|first-time|leading|whole|half|doubling|roman|section-mark|plan-cycle|word|party-session)|en\/figures\/(?:section-mark|plan-cycle|party-session|top)/;

export interface SegmentFigures {
  readonly segment: Segment;
  readonly zh: readonly Figure[];
  readonly en: readonly Figure[];
}

/**
 * Compares the figures of paired segments. What is equal in value is paired first, then what rounding or an exact
 * conversion explains, then what stands in the segments beside (a figure may move over a sentence border). Only what
 * is left is explained as an error, and a number that has no partner at all is missing or added.
 */
export function compareFigures(rows: readonly SegmentFigures[]): FindingDraft[] {
  const findings: FindingDraft[] = [];
  const rests = rows.map(({ zh, en }, index) => matchRow(rows[index]!.segment, zh, en, findings));
  rests.forEach((rest, index) => {
    for (const step of [1, -1, 2, -2]) {
      const beside = rests[index + step];
      if (beside && rows[index]!.segment.section === rows[index + step]!.segment.section) takeMoved(rest, beside);
    }
  });
  for (const [index, rest] of rests.entries()) explainRest(rows[index]!.segment, rest, findings);
  return findings;
}

const PER_MU = /每亩|亩均|亩产|单产/;

/** How a growth told in multiples or percent compares; null for other units. */
function timesOf({ unit }: Figure): string | null {
  return unit === 'times' ? 'growth-times' : unit === '%' ? 'growth-percent' : null;
}

function bothGrow(a: Figure, b: Figure): boolean {
  return a.kind === 'change-rate' && b.kind === 'change-rate' && timesOf(a) !== null && timesOf(b) !== null;
}

interface Rest {
  zh: Figure[];
  en: Figure[];
}

function matchRow(
  segment: Segment,
  zhAll: readonly Figure[],
  enAll: readonly Figure[],
  findings: FindingDraft[],
): Rest {
  const rest: Rest = { zh: [...zhAll], en: [...enAll] };
  if (segment.zh.length === 0 || segment.en.length === 0) return rest;
  const pairs: Pair[] = [];
  const take = (fits: (zh: Figure, en: Figure) => boolean, keep = true) => {
    for (const zh of [...rest.zh]) {
      const en = rest.en.find((one) => fits(zh, one));
      if (!en) continue;
      rest.zh.splice(rest.zh.indexOf(zh), 1);
      rest.en.splice(rest.en.indexOf(en), 1);
      if (keep) pairs.push([zh, en]);
    }
  };
  take((zh, en) => zh.value === en.value && zh.unit === en.unit && zh.kind === en.kind && zh.upper === en.upper);
  take((zh, en) => zh.value === en.value && sameUnit(zh.unit, en.unit));
  take((zh, en) => closeTo(zh.value, en.value, '0.0000001') && sameUnit(zh.unit, en.unit));
  take((zh, en) => isMeasure(zh) && isMeasure(en) && convertsTo(zh.value, zh.unit, en.value, en.unit), false);
  // 增长1.6倍 is growth of 160 percent.
  take((zh, en) => bothGrow(zh, en) && convertsTo(zh.value, timesOf(zh), en.value, timesOf(en)), false);
  // 每亩增产6公斤 is 90 kilograms per hectare.
  if (segment.zh.some(({ text }) => PER_MU.test(text)) && segment.en.some(({ text }) => /\bper hectare\b/i.test(text)))
    take((zh, en) => {
      const hectare = multiplyDecimals(zh.value, '15');
      return zh.unit === en.unit ? closeTo(hectare, en.value, '0.01') : convertsTo(hectare, zh.unit, en.value, en.unit);
    }, false);
  // 百分点 beside percent, 亩 beside hectares with the same number: the unit is wrong.
  for (const zh of [...rest.zh]) {
    const en = rest.en.find((one) => one.value === zh.value && isMeasure(one) && isMeasure(zh) && unitClash(zh, one));
    if (!en) continue;
    rest.zh.splice(rest.zh.indexOf(zh), 1);
    rest.en.splice(rest.en.indexOf(en), 1);
    findings.push(draft(segment, unitClash(zh, en)!, 'error', zh, en));
  }
  take((zh, en) => zh.value === en.value);
  // A list made a range, a range made a list, the ends of a range apart.
  for (const zh of [...rest.zh]) {
    if (zh.upper === undefined) continue;
    const ends = [zh.value, zh.upper].map((value) => rest.en.find((one) => one.value === value));
    if (ends.some((end) => end === undefined)) continue;
    rest.zh.splice(rest.zh.indexOf(zh), 1);
    rest.en = rest.en.filter((one) => !ends.includes(one));
  }
  take((zh, en) => en.upper !== undefined && (en.value === zh.value || en.upper === zh.value), false);
  for (const zh of [...rest.zh]) {
    const en = rest.en.find(
      (one) =>
        isMeasure(zh) &&
        isMeasure(one) &&
        sameUnit(zh.unit, one.unit) &&
        printedShorter(zh, one) &&
        roundsTo(zh.value, one.value),
    );
    if (!en) continue;
    rest.zh.splice(rest.zh.indexOf(zh), 1);
    rest.en.splice(rest.en.indexOf(en), 1);
    findings.push(draft(segment, 'figure/rounding', 'note', zh, en));
  }
  // 百馆工程 as "one hundred museums": the number of a name has become a target.
  for (const [zh, en] of pairs)
    if (zh.kind === 'name-part' && /^[百千万]+$/.test(zh.span.text) && en.unit === 'item' && en.counter)
      findings.push(draft(segment, 'figure/name-as-count', 'warning', zh, en));
  for (const [zh, en] of pairs)
    if (contradict(zh, en)) findings.push(draft(segment, 'figure/qualifier', 'warning', zh, en));
  return rest;
}

function takeMoved(rest: Rest, beside: Rest): void {
  for (const zh of [...rest.zh]) {
    const en = beside.en.find((one) => one.value === zh.value && sameUnit(zh.unit, one.unit));
    if (!en) continue;
    rest.zh.splice(rest.zh.indexOf(zh), 1);
    beside.en.splice(beside.en.indexOf(en), 1);
  }
}

function explainRest(segment: Segment, { zh, en }: Rest, findings: FindingDraft[]): void {
  if (segment.zh.length === 0 || segment.en.length === 0) return;
  const open = { zh: zh.filter((one) => !LEXICAL.test(one.by)), en: en.filter((one) => !LEXICAL.test(one.by)) };
  const drop = (a: Figure, b: Figure) => {
    open.zh.splice(open.zh.indexOf(a), 1);
    open.en.splice(open.en.indexOf(b), 1);
  };
  const pairUp = (rule: string, fits: (a: Figure, b: Figure) => boolean) => {
    for (const a of [...open.zh]) {
      const b = open.en.find((one) => fits(a, one));
      if (!b) continue;
      drop(a, b);
      findings.push(draft(segment, rule, 'error', a, b));
    }
  };
  pairUp(
    'figure/magnitude',
    (a, b) =>
      isMeasure(a) &&
      isMeasure(b) &&
      (isStrong(a) || isStrong(b)) &&
      sameUnit(a.unit, b.unit) &&
      powerBetween(b.value, a.value) !== null,
  );
  pairUp(
    'figure/unit',
    (a, b) =>
      isStrong(a) &&
      isStrong(b) &&
      !sameUnit(a.unit, b.unit) &&
      powerBetween(b.value, a.value) !== null &&
      a.unit !== '%' &&
      b.unit !== '%',
  );
  pairUp('figure/value', (a, b) => isStrong(a) && isStrong(b) && a.unit === b.unit && !isSmallCount(a) && alike(a, b));
  pairUp(
    'figure/value',
    (a, b) =>
      isStrong(a) &&
      isStrong(b) &&
      (sameUnit(a.unit, b.unit) || measureAlike(a.unit, b.unit) || bothGrow(a, b)) &&
      !isSmallCount(a) &&
      open.zh.filter(isStrong).length === 1 &&
      open.en.filter(isStrong).length === 1,
  );
  pairUp(
    'figure/year',
    (a, b) =>
      a.kind === 'date' &&
      b.kind === 'date' &&
      a.unit === 'year' &&
      b.unit === 'year' &&
      isDigits(a) &&
      count(open.zh, 'date') === 1 &&
      count(open.en, 'date') === 1,
  );
  pairUp(
    'figure/ordinal',
    (a, b) =>
      a.kind === 'ordinal' &&
      b.kind === 'ordinal' &&
      a.unit === b.unit &&
      count(open.zh, 'ordinal') === 1 &&
      count(open.en, 'ordinal') === 1,
  );
  for (const figure of open.zh)
    if (isStrong(figure) && !accounted(figure, segment))
      findings.push(draft(segment, 'figure/missing', 'warning', figure, null));
  for (const figure of open.en)
    if ((isStrong(figure) && !printedIn(segment.zh, figure)) || isCountFromNowhere(figure, segment))
      findings.push(draft(segment, 'figure/added', 'warning', null, figure));
}

/** The number is printed in the English words although no figure was read from it. */
function accounted(figure: Figure, segment: Segment): boolean {
  // 100% is said as all, every or full.
  if (figure.value === '100' && figure.unit === '%')
    return segment.en.some(({ text }) => /\b(?:all|every|each|full(?:y)?|entire(?:ly)?|complete(?:ly)?)\b/i.test(text));
  // 度假区1家 is said as one resort, or as a resort.
  if (figure.value === '1' && figure.unit === 'item')
    return segment.en.some(({ text }) => /\b(?:an?|one|another|single)\b/i.test(text));
  return printedIn(segment.en, figure);
}

/** The same digits, two at least, stand in the words: 6.2:38.4:55.4. */
function printedIn(spans: readonly Span[], figure: Figure): boolean {
  const digits = /[0-9][0-9,.]*/.exec(figure.span.text)?.[0];
  if (digits === undefined || digits.length < 2) return false;
  // 52 is not printed in 152 or in 2,520.
  const printed = new RegExp(`(?<![0-9.,])${digits.replace('.', '\\.')}(?![0-9]|[.,][0-9])`);
  return spans.some(({ text }) => printed.test(text));
}

/** English may spell out how many things a Chinese list names; a spelled count with a noun and no such list is an addition. */
function isCountFromNowhere({ value, unit, counter, kind, span }: Figure, segment: Segment): boolean {
  if (kind !== 'quantity' || unit !== 'item' || !counter || compareDecimals(value, '3') < 0) return false;
  if (!/^[a-z-]+$/i.test(span.text.split(' ')[0]!)) return false;
  return listedNowhere(segment.zh.map(({ text }) => text).join(''), Number(value));
}

/**
 * True where no run of names between commas, and no numeral, could make up a count of `size`. A list that ends in 等
 * names examples: English cannot know from it how many there are.
 */
function listedNowhere(chinese: string, size: number): boolean {
  // “三去一降一补”: the parts of a slogan add up.
  if (
    /[；：]|(?:各|多|几)[个项家条座所类大]|“[^”]{0,6}[一二三四五六七八九十两][^”]{0,6}[一二三四五六七八九十两]/.test(
      chinese,
    )
  )
    return false;
  const numerals = chinese.match(/[二三四五六七八九十两]/g) ?? [];
  if (numerals.length > 1 || numerals.some((numeral) => '  二三四五六七八九十'.indexOf(numeral) === size)) return false;
  return chinese.split(/[，。,]/).every((clause) => clause.split(/、|以?及|和|与/).length < size);
}

function count(figures: readonly Figure[], kind: Figure['kind']): number {
  return figures.filter((one) => one.kind === kind).length;
}

function isMeasure({ kind }: Figure): boolean {
  return kind === 'quantity' || kind === 'change-rate' || kind === 'share';
}

/** A measure printed in digits or with a scale (one million, 近百场): no slogan, no idiom, no plain small word. */
function isStrong(figure: Figure): boolean {
  if (!isMeasure(figure)) return false;
  return isDigits(figure) || /[a-z] (?:million|billion|trillion)\b/i.test(figure.span.text) || isBounded(figure);
}

function isBounded({ by, qualifier, value }: Figure): boolean {
  return by === 'zh/figures/quantity' && qualifier !== 'exact' && compareDecimals(value, '100') >= 0;
}

function isDigits({ span }: Figure): boolean {
  return /[0-9０-９]/.test(span.text);
}

/** Counts below ten in plain nouns are regrouped too freely between the languages to accuse anyone. */
function isSmallCount({ value, unit }: Figure): boolean {
  return unit === 'item' && compareDecimals(value, '10') < 0;
}

/** One digit changed, dropped or doubled: the two were meant to be the same number. */
function alike(zh: Figure, en: Figure): boolean {
  const a = zh.value.replace('.', '').replace(/(?<!0)0+$/, '');
  const b = en.value.replace('.', '').replace(/(?<!0)0+$/, '');
  if (a.length === b.length) return [...a].filter((sign, index) => sign !== b[index]).length <= 1 && a.length > 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1 || short.length < 2) return false;
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}

function printedShorter(zh: Figure, en: Figure): boolean {
  const digits = ({ value }: Figure) =>
    value
      .replace('.', '')
      .replace(/^0+/, '')
      .replace(/(?<!0)0+$/, '').length;
  return digits(en) < digits(zh);
}

function unitClash(zh: Figure, en: Figure): string | null {
  // A count whose noun stands elsewhere has no unit that could clash.
  if (sameUnit(zh.unit, en.unit) || (en.unit === 'item' && en.counter === undefined)) return null;
  const units = [zh.unit, en.unit];
  return units.includes('percentage-point') && units.includes('%') ? 'figure/percent-point' : 'figure/unit';
}

const LOWER = new Set(['at-least', 'over']);
const UPPER = new Set(['at-most', 'under', 'nearly']);

/** 以上 beside "below": one side is bounded from the other direction. 以上 beside "over" is how it is said. */
function contradict(zh: Figure, en: Figure): boolean {
  if (!isMeasure(zh) || !isMeasure(en)) return false;
  if (LOWER.has(zh.qualifier)) return UPPER.has(en.qualifier);
  if (UPPER.has(zh.qualifier)) return LOWER.has(en.qualifier);
  return zh.qualifier === 'exact' && en.qualifier === 'at-most' && isStrong(zh);
}

function draft(
  segment: Segment,
  rule: string,
  severity: FindingDraft['severity'],
  zh: Figure | null,
  en: Figure | null,
): FindingDraft {
  return {
    segment: segment.id,
    rule,
    severity,
    zh: zh?.span ?? segment.zh[0] ?? null,
    en: en?.span ?? segment.en[0] ?? null,
    ...(zh ? { expected: shown(zh) } : {}),
    ...(en ? { actual: shown(en) } : {}),
    message: figureMessage(rule, zh, en),
  };
}

function shown({ value, upper, unit }: Figure): string {
  return `${upper === undefined ? value : `${value}–${upper}`}${unit ? ` ${unit}` : ''}`;
}
