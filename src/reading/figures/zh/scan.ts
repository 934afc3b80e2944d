import { scaleDecimal } from '../../text/decimal.ts';
import type { FoundFigure } from '../found-figure.ts';
import { powerOf, readDigits, readNumeral } from './numerals.ts';
import type { WordUse } from './words.ts';

/** A number as it stands: 1097.6亿, 6800多万, 十二, 万. */
export interface ZhNumber {
  readonly start: number;
  /** Behind the scale word. */
  readonly end: number;
  readonly value: string;
  readonly digits: boolean;
  readonly scale: string;
  /** The digits or numeral without scale. */
  readonly core: string;
  /** 多 or 余 before or behind the scale. */
  readonly more: boolean;
  /** True for the two numbers of 十四五. */
  readonly cycle?: boolean;
}

export interface ZhContext {
  readonly text: string;
  readonly words: readonly { readonly start: number; readonly end: number; readonly use: WordUse }[];
  readonly figures: readonly FoundFigure[];
}

const NUMBER =
  /(?:(?<digits>[0-9０-９]{1,40}(?:[,，][0-9]{3}(?![0-9]))*(?:[.．][0-9０-９]{1,20})?)|(?<numeral>[〇一二三四五六七八九两十百千][〇零一二三四五六七八九两十百千]{0,12}))?(?<more>[多余]|(?<=十)几)?(?<scale>万亿|[十百千]?[万亿])?/y;
/** 1 for the signs that a number may begin with. */
const STARTS = new Uint8Array(0x10000);
for (const sign of '0123456789０１２３４５６７８９〇一二三四五六七八九两十百千万亿') STARTS[sign.charCodeAt(0)] = 1;

// 200多户, 956万余元; not 3亿多元化.
const MORE = /^(?:[多余](?!元化|样|种经营|层次|彩|重|边|维)|几[个项家条座所名人户次])/;
// 总数千余人 counts a thousand.
const SOME = /几$|(?<![总人户次件家个位])数$/;
// XX亿元: a number left out.
const BLANK = /[XxＸ×*＊_]/;
// 十四五: the fourteenth five-year plan.
const PLAN_CYCLE = /^十[一二三四五六]五/;

/** Every stretch that may be a number, in order, without overlap. */
export function scanNumbers(text: string): ZhNumber[] {
  const numbers: ZhNumber[] = [];
  for (let at = 0; at < text.length; at++) {
    if (STARTS[text.charCodeAt(at)] === 0) continue;
    const start = at;
    NUMBER.lastIndex = start;
    const match = NUMBER.exec(text);
    const { digits, numeral, more, scale } = match?.groups ?? {};
    if (numeral && PLAN_CYCLE.test(numeral)) {
      numbers.push(planPart(start, numeral.slice(0, 2)), planPart(start + 2, numeral.slice(2, 3)));
      at = start + 2;
      continue;
    }
    if (!match || (!digits && !numeral && (!scale || BLANK.test(text[start - 1] ?? '')))) continue;
    const number = build(text, start, digits, numeral, more, scale);
    // 几千万人, 数千名: some, no number.
    if (number && !digits && SOME.test(text.slice(Math.max(0, start - 2), start))) at = number.end - 1;
    else if (number) {
      numbers.push(number);
      at = Math.max(number.end - 1, start);
    } else if (numeral && /^[百千]+$/.test(numeral)) {
      // 百千工程: two numbers side by side, not one.
      [...numeral].forEach((sign, offset) => {
        numbers.push({
          start: start + offset,
          end: start + offset + 1,
          value: readNumeral(sign)!,
          digits: false,
          scale: '',
          core: sign,
          more: false,
        });
      });
      at = start + numeral.length - 1;
    } else at = start + (numeral ?? digits ?? '1').length - 1;
  }
  return numbers;
}

function planPart(start: number, core: string): ZhNumber {
  return {
    start,
    end: start + core.length,
    value: readNumeral(core)!,
    digits: false,
    scale: '',
    core,
    more: false,
    cycle: true,
  };
}

function build(
  text: string,
  start: number,
  digits?: string,
  numeral?: string,
  more?: string,
  scale?: string,
): ZhNumber | null {
  const core = digits ?? numeral ?? '';
  const bare = start + core.length;
  const value = digits ? readDigits(digits) : numeral ? readNumeral(numeral) : '1';
  if (value === null) return null;
  const scaled = scale !== undefined && (more === undefined || core !== '');
  const end = scaled ? bare + (more?.length ?? 0) + scale.length : bare;
  return {
    start,
    end,
    value: scaled ? scaleDecimal(value, powerOf(scale)) : value,
    digits: digits !== undefined,
    scale: scaled ? scale : '',
    core,
    more: (scaled && more !== undefined) || MORE.test(text.slice(end, end + 4)),
  };
}
