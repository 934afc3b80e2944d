import { divideDecimals, multiplyDecimals, scaleDecimal } from '../../text/decimal.ts';
import type { Claim, FoundFigure } from '../found-figure.ts';
import { changeBefore, qualifierAround } from './context.ts';
import { powerOf, readDigits, readNumeral } from './numerals.ts';
import { figure, type ZhRule } from './rule.ts';
import type { ZhContext, ZhNumber } from './scan.ts';
import { type Unit, unitAt } from './words.ts';

const UPPER =
  /(?:[%％]|个?百分点|[一-龥]{0,3}?)?(?<dash>[—–\-－~～]{1,2}|至|到)(?<digits>[0-9]{1,12}(?:\.[0-9]{1,8})?)(?<scale>万亿|[十百千]?[万亿])?/y;
const JOINS = /^(?:[、和与及]|以及)$/;

/** A closed range (4.5%—5%, 3至5年): where it ends, and its upper number. */
function rangeAfter(
  { end, value, scale }: ZhNumber,
  text: string,
): { end: number; lower: string; upper: string } | null {
  UPPER.lastIndex = end;
  const match = UPPER.exec(text);
  if (!match) return null;
  const { digits, scale: upperScale, dash } = match.groups!;
  const gap = match[0].slice(0, match[0].indexOf(dash!));
  // Words between the numbers make it from … to, two figures; only a unit may stand there.
  if (gap !== '' && !/^(?:[%％]|个?百分点)$/.test(gap)) return null;
  const upper = scaleDecimal(readDigits(digits!), powerOf(upperScale));
  const lower = scale === '' && upperScale ? scaleDecimal(value, powerOf(upperScale)) : value;
  return { end: end + match[0].length, lower, upper };
}

interface Measured {
  readonly end: number;
  readonly value: string;
  readonly upper?: string;
  readonly unitAt: number;
}

function measured(number: ZhNumber, text: string): Measured {
  const range = number.digits ? rangeAfter(number, text) : null;
  if (range) return { end: range.end, value: range.lower, upper: range.upper, unitAt: range.end };
  const more = number.more && /[多余几]/.test(text[number.end] ?? '') ? 1 : 0;
  return { end: number.end, value: number.value, unitAt: number.end + more };
}

function qualified(number: ZhNumber, text: string, unitStart: number, unitEnd: number): FoundFigure['qualifier'] {
  if (number.more) return 'over';
  // 上百家, 上千人
  if (
    !number.digits &&
    /(?<!以)上$/.test(text.slice(Math.max(0, number.start - 2), number.start)) &&
    /^[百千万]?$/.test(number.core)
  )
    return 'over';
  return qualifierAround(
    text.slice(Math.max(0, number.start - 8), number.start),
    text.slice(unitEnd, unitEnd + 8),
    text.slice(unitStart, unitStart + 4),
  );
}

function percentage(
  number: ZhNumber,
  context: ZhContext,
  start: number,
  end: number,
  value: string,
  upper?: string,
): Claim[] {
  const { text, figures } = context;
  const previous = figures.at(-1);
  const qualifier = qualified(number, text, end, end);
  // 分别下降2.2%、5.1%: the second number shares the verb of the first.
  if (previous?.unit === '%' && JOINS.test(text.slice(previous.end, start))) {
    return [figure(start, end, previous.kind, value, '%', { qualifier, upper, direction: previous.direction })];
  }
  const direction = changeBefore(stripQualifier(text.slice(Math.max(0, start - 26), start)));
  if (direction) return [figure(start, end, 'change-rate', value, '%', { qualifier, upper, direction })];
  // 保持年均9.4%的增速
  if (/^(?:左右|以上)?的(?:增速|增长|增幅|涨幅|速度)/.test(text.slice(end, end + 6)))
    return [figure(start, end, 'change-rate', value, '%', { qualifier, upper, direction: 'increase' })];
  return [figure(start, end, 'share', value, '%', { qualifier, upper })];
}

function stripQualifier(before: string): string {
  return before.replace(/(?:超过|突破|接近|将近|不低于|不少于|不超过|约|近|超|逾)$/, '');
}

/** Numbers with a unit or a measure word. */
export const measureRules: readonly ZhRule[] = [
  {
    id: 'zh/figures/percent',
    read: (number, context) => {
      const { text } = context;
      const { end, value, upper, unitAt: at } = measured(number, text);
      if (!/[%％]/.test(text[at] ?? '')) return null;
      return percentage(number, context, number.start, Math.max(at, end) + 1, value, upper);
    },
  },
  {
    id: 'zh/figures/fraction',
    read: (number, context) => {
      const { text } = context;
      const match = /^分之(?<numerator>[0-9.]{1,12}|[〇零一二三四五六七八九两十百点]{1,8})/.exec(
        text.slice(number.end, number.end + 16),
      );
      if (!match) return null;
      const end = number.end + match[0].length;
      const numerator = fractionNumber(match.groups!.numerator!);
      if (numerator === null) return [];
      if (number.core === '百') return percentage(number, context, number.start, end, numerator);
      const share = divideDecimals(multiplyDecimals(numerator, '100'), number.value, 10);
      return percentage(number, context, number.start, end, share);
    },
  },
  {
    id: 'zh/figures/slash-fraction',
    // 仅为平均水平的1/3; not 24/7, not 1/2号楼.
    read: (number, context) => {
      const { text } = context;
      const match = /^\/(?<denominator>[1-9][0-9]?)(?=$|以[上内下]|左右|[，。；、）的])/.exec(
        text.slice(number.end, number.end + 6),
      );
      if (!match || !/^[1-9][0-9]?$/.test(number.core) || number.scale) return null;
      if (!/(?:的|为|占|[到达近约超足过]|至|降|[减缩少])$/.test(text.slice(0, number.start))) return null;
      const { denominator } = match.groups!;
      if (Number(number.core) >= Number(denominator)) return null;
      const share = divideDecimals(multiplyDecimals(number.value, '100'), denominator!, 10);
      return percentage(number, context, number.start, number.end + match[0].length, share);
    },
  },
  {
    id: 'zh/figures/tenths',
    read: (number, { text }) => {
      if (
        number.digits ||
        number.scale ||
        number.core.length !== 1 ||
        !/^成(?=以上|以内|左右|多|的|[，。；、）]|$|为|用于|是)/.test(text.slice(number.end, number.end + 4))
      )
        return null;
      const end = number.end + 1;
      return [
        figure(number.start, end, 'share', scaleDecimal(number.value, 1), '%', {
          counter: '成',
          qualifier: qualified(number, text, end, end),
        }),
      ];
    },
  },
  {
    id: 'zh/figures/magnitude',
    // 百亿级园区, 千亿级产业: a size class in money.
    read: ({ start, end, value, scale }, { text }) =>
      scale.endsWith('亿') && /^级(?!别)/.test(text.slice(end)) ? [figure(start, end, 'quantity', value, 'CNY')] : null,
  },
  {
    id: 'zh/figures/quantity',
    read: (number, context) => {
      const { text } = context;
      const { end, value, upper, unitAt: at } = measured(number, text);
      const unit = unitOf(text, at, number);
      if (!unit) return null;
      // 一 with a measure word is an article, and 百, 千, 万 alone count only where a real unit or a qualifier stands by.
      if (number.core === '一' && number.scale === '') return [];
      const close = Math.max(at + unit.counter.length, end);
      const qualifier = qualified(number, text, at, close);
      const { counter } = unit;
      if (unit.unit === 'times') {
        const direction = changeBefore(text.slice(Math.max(0, number.start - 26), number.start));
        if (direction)
          return [figure(number.start, close, 'change-rate', value, 'times', { counter, qualifier, upper, direction })];
      }
      if (unit.unit === 'percentage-point') {
        const direction = changeBefore(text.slice(Math.max(0, number.start - 26), number.start)) ?? undefined;
        return [figure(number.start, close, 'quantity', value, unit.unit, { counter, qualifier, upper, direction })];
      }
      return [figure(number.start, close, 'quantity', value, unit.unit, { counter, qualifier, upper })];
    },
  },
  {
    id: 'zh/figures/counted-without-measure-word',
    // 农村人口减少1386万, 500多留守老人: a large or rounded count whose measure word is left out.
    read: (number, { text }) => {
      const { start, end, value, scale, digits, more } = number;
      if (!digits || (scale === '' && !more)) return null;
      const before = text.slice(Math.max(0, start - 18), start);
      const visits = /人次[^，。；、]{0,6}$/.test(before);
      const people =
        /(?:人口|人数|志愿者|职工|学生|群众|老人|农民|劳动力)[^，。；、]{0,12}$/.test(before) ||
        /^多?[^，。；、]{0,9}?(?:人|人口|群众|学生|职工|农民|居民|劳动力|老人|纳税人|消费者)(?!均|才|工)/.test(
          text.slice(end, end + 13),
        );
      if (scale === '' && !visits && !people) return null;
      return [
        figure(start, end, 'quantity', value, visits ? 'person-time' : people ? 'person' : 'item', {
          qualifier: qualified(number, text, end, end),
        }),
      ];
    },
  },
  {
    id: 'zh/figures/shared-unit',
    // 4、5号线 and 新增3、5公里 are rare; 12个、300 with the unit left out is read as the unit of the number before it.
    read: ({ start, end, value, digits }, { text, figures }) => {
      const previous = figures.at(-1);
      if (!digits || previous?.kind !== 'quantity' || !previous.unit) return null;
      if (!JOINS.test(text.slice(previous.end, start)) || !/^[，。；、]|^$/.test(text.slice(end, end + 1))) return null;
      return [figure(start, end, 'quantity', value, previous.unit)];
    },
  },
];

function fractionNumber(text: string): string | null {
  if (/^[0-9.]+$/.test(text)) return /^\d+(?:\.\d+)?$/.test(text) ? readDigits(text) : null;
  const [whole, fraction] = text.split('点');
  const integer = readNumeral(whole!);
  if (integer === null || fraction === undefined) return integer;
  const digits = [...fraction].map((sign) => '〇一二三四五六七八九'.indexOf(sign === '零' ? '〇' : sign)).join('');
  return /^\d+$/.test(digits) ? `${integer}.${digits}` : null;
}

/** The unit behind a number. A numeral in ideographs needs a measure word that is not the head of another word. */
function unitOf(text: string, at: number, number: ZhNumber): Unit | null {
  const unit = unitAt(text, at);
  if (!unit) return null;
  const after = text.slice(at + unit.counter.length, at + unit.counter.length + 2);
  if (unit.counter === '度' && !number.scale && !after.startsWith('电')) return null;
  if (unit.counter === '日' && !number.digits) return null;
  // 万家, 百个: a scale alone counts only where a qualifier says so; as a name it stands free.
  if (
    number.core === '' &&
    unit.unit === 'item' &&
    !/(?:近|上|超|超过|突破|数|约|逾|达|过)$/.test(text.slice(Math.max(0, number.start - 3), number.start))
  )
    return null;
  if (number.digits || number.scale) return unit;
  // 三村, 七村: places.
  if (unit.counter === '村') return null;
  if (unit.unit === 'item' && /^(?:新|重点|线|带|圈|核|翼|轴|环|链|面|集|首|代)$/.test(unit.counter)) return null;
  return unit;
}
