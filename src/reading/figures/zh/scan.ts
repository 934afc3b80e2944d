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
const STARTS = /[0-9０-９〇一二三四五六七八九两十百千万亿]/g;

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
  STARTS.lastIndex = 0;
  for (let start = STARTS.exec(text); start; start = STARTS.exec(text)) {
    NUMBER.lastIndex = start.index;
    const match = NUMBER.exec(text);
    const { digits, numeral, more, scale } = match?.groups ?? {};
    if (numeral && PLAN_CYCLE.test(numeral)) {
      const at = start.index;
      numbers.push(planPart(at, numeral.slice(0, 2)), planPart(at + 2, numeral.slice(2, 3)));
      STARTS.lastIndex = at + 3;
      continue;
    }
    if (!match || (!digits && !numeral && (!scale || BLANK.test(text[start.index - 1] ?? '')))) continue;
    const number = build(text, start.index, digits, numeral, more, scale);
    // 几千万人, 数千名: some, no number.
    if (number && SOME.test(text.slice(Math.max(0, start.index - 2), start.index)) && !digits)
      STARTS.lastIndex = number.end;
    else if (number) {
      numbers.push(number);
      STARTS.lastIndex = Math.max(number.end, start.index + 1);
    } else if (numeral && /^[百千]+$/.test(numeral)) {
      // 百千工程: two numbers side by side, not one.
      [...numeral].forEach((sign, offset) => {
        const at = start.index + offset;
        numbers.push({
          start: at,
          end: at + 1,
          value: readNumeral(sign)!,
          digits: false,
          scale: '',
          core: sign,
          more: false,
        });
      });
      STARTS.lastIndex = start.index + numeral.length;
    } else STARTS.lastIndex = start.index + (numeral ?? digits ?? '1').length;
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
