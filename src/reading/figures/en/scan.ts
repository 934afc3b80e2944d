import { englishNumerals } from '../../lexicon/english-numerals.generated.ts';
import { addDecimals, multiplyDecimals, normalizeDecimal, scaleDecimal } from '../../text/decimal.ts';

const table = (use: string): Map<string, number> =>
  new Map(Object.entries(englishNumerals.find((entry) => entry.use === use)!.words as Record<string, number>));

export const CARDINALS = table('cardinal');
export const ORDINALS = table('ordinal');
export const SCALES = table('scale');

/** A number as it stands in English: 109.76 billion, Seventy two, 14,000, a dozen, 20th, fifth. */
export interface EnNumber {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly digits: boolean;
  readonly ordinal: boolean;
  readonly scale: string;
  /** The number without its scale, in lower case. */
  readonly core: string;
  /** Closes a range: 6–6.5, five to ten. */
  readonly upper?: string;
}

const words = (map: ReadonlyMap<string, number>): string =>
  [...map.keys()].sort((a, b) => b.length - a.length).join('|');
const DIGITS = '[0-9]{1,3}(?:,[0-9]{3}){1,8}(?:\\.[0-9]{1,12})?|[0-9]{1,30}(?:\\.[0-9]{1,12})?';
const NUMBER = new RegExp(
  `(?<![A-Za-z0-9.,])(?:(?<digits>${DIGITS})(?<suffix>st|nd|rd|th)?(?![0-9])|(?<word>${words(CARDINALS)}|${words(ORDINALS)}|hundreds?|thousands?|millions?|billions?|halved|half|thirds?|quarters?|double|doubled|doubling|tripled?|twice)(?![A-Za-z]))`,
  'gi',
);
const SCALE = new RegExp(`[ \\u00a0-](?<scale>${words(SCALES)})(?![A-Za-z])`, 'iy');
const NEXT_WORD = new RegExp(`(?:[ -]| and )(?<word>${words(CARDINALS)}|hundred|thousand)(?![A-Za-z])`, 'iy');
const RANGE = new RegExp(`(?: ?[–—-] ?| to | and )(?<digits>${DIGITS})(?![0-9A-Za-z])`, 'iy');

/** A number grown into a name: Z3, PM2.5, Phase II, Class III. */
const CODE =
  /(?<![A-Za-z0-9])(?:(?<letters>[A-Z][A-Za-z]{0,5})-?(?<number>[0-9]{1,4}(?:\.[0-9]{1,2})?)(?![0-9A-Za-z,.][0-9A-Za-z])|(?:(?<label>Phase|Class|Grade|Category|Type|Level|Tier|Volume) )?(?<roman>I{1,3}|IV|VI{0,3}|IX|X)(?![A-Za-z.’'&-]))/g;
const ROMAN: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  X: 10,
};

/** Numbers in codes and roman numerals: where each stands and what it counts. */
export function scanCodes(text: string): { start: number; end: number; value: string; label: string | undefined }[] {
  const codes: { start: number; end: number; value: string; label: string | undefined }[] = [];
  CODE.lastIndex = 0;
  for (let match = CODE.exec(text); match; match = CODE.exec(text)) {
    const { number, label, roman } = match.groups!;
    // A lone I, V or X is a word or a letter; with a label before it, it is a number.
    if (roman && !label && (roman.length < 2 || match.index === 0)) continue;
    const value = number ? normalizeDecimal(number) : String(ROMAN[roman!]);
    codes.push({ start: match.index, end: match.index + match[0].length, value, label });
  }
  return codes;
}

/** Every number in order, without overlap. */
export function scanEnNumbers(text: string): EnNumber[] {
  const numbers: EnNumber[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) {
    const { digits, suffix, word } = match.groups!;
    const number = digits ? fromDigits(text, match.index, digits, suffix) : fromWord(text, match.index, word!);
    if (!number) continue;
    numbers.push(number);
    NUMBER.lastIndex = Math.max(NUMBER.lastIndex, number.end);
  }
  return numbers;
}

function fromDigits(text: string, start: number, digits: string, suffix: string | undefined): EnNumber {
  const value = normalizeDecimal(digits.replaceAll(',', ''));
  const bare = start + digits.length + (suffix?.length ?? 0);
  if (suffix) return { start, end: bare, value, digits: true, ordinal: true, scale: '', core: digits };
  RANGE.lastIndex = bare;
  const range = RANGE.exec(text);
  const rising = range && Number(range.groups!.digits!.replaceAll(',', '')) > Number(value);
  const joined =
    range &&
    (!range[0].startsWith(' and') || /between(?: [a-z]+){0,2} $/i.test(text.slice(Math.max(0, start - 24), start)));
  // 2016-2017 and 6 to 6.5 are ranges; "from 6 percent to 7" and "5 and 7" are two numbers.
  const ranged =
    rising &&
    joined &&
    !(range[0].startsWith(' to') && /from(?: [a-z]+){0,2} \S{0,3}$/i.test(text.slice(Math.max(0, start - 16), start)));
  const { power, end } = scaleAt(text, ranged ? bare + range[0].length : bare);
  return {
    start,
    end,
    value: scaleDecimal(value, power),
    digits: true,
    ordinal: false,
    scale: text.slice(ranged ? bare + range[0].length : bare, end).replace(/^[ \u00a0-]/, ''),
    core: digits,
    upper: ranged ? scaleDecimal(normalizeDecimal(range.groups!.digits!.replaceAll(',', '')), power) : undefined,
  };
}

function scaleAt(text: string, at: number): { power: number; end: number } {
  let power = 0;
  let end = at;
  for (let rounds = 0; rounds < 2; rounds++) {
    SCALE.lastIndex = end;
    const match = SCALE.exec(text);
    if (!match) break;
    power += SCALES.get(match.groups!.scale!.toLowerCase())!;
    end += match[0].length;
  }
  return { power, end };
}

/** "one hundred and twenty", "Seventy two", "twenty-one", "two million", "three dozen". */
function fromWord(text: string, start: number, first: string): EnNumber | null {
  const core = first.toLowerCase();
  const ordinal = ORDINALS.get(core);
  let end = start + first.length;
  if (ordinal !== undefined)
    return { start, end, value: String(ordinal), digits: false, ordinal: true, scale: '', core };
  const small = CARDINALS.get(core);
  const hundreds = SCALES.get(core);
  // a hundred, a thousand
  if (small === undefined && (hundreds === undefined || !/\ban? $/i.test(text.slice(Math.max(0, start - 3), start))))
    return { start, end, value: '1', digits: false, ordinal: false, scale: '', core };
  let value = small === undefined ? scaleDecimal('1', hundreds!) : String(small);
  let last = small ?? 10 ** hundreds!;
  for (let rounds = 0; rounds < 6; rounds++) {
    NEXT_WORD.lastIndex = end;
    const match = NEXT_WORD.exec(text);
    if (!match) break;
    const word = match.groups!.word!.toLowerCase();
    const scale = SCALES.get(word);
    const add = CARDINALS.get(word);
    if (scale !== undefined && !match[0].startsWith(' and')) value = scaleDecimal(value, scale);
    else if (word === 'dozen') value = multiplyDecimals(value, '12');
    // "twenty one" and "hundred and five" are one number; "five six" and "two and three" are not.
    else if (add !== undefined && ((last >= 20 && last < 100 && add < 10) || last >= 100))
      value = addDecimals(value, String(add));
    else break;
    last = scale !== undefined ? 10 ** scale : add!;
    end += match[0].length;
  }
  // two trillion-yuan clusters: two of a class; ten billion-yuan is a class itself.
  const classed = small !== undefined && small > 1 && small < 10 && SIZE_CLASS.test(text.slice(end, end + 18));
  const scaled = classed ? { power: 0, end } : scaleAt(text, end);
  const tail = ORDINAL_TAIL.exec(text.slice(end, end + 12));
  if (tail && small !== undefined && small >= 20 && end === start + first.length) {
    const ones = ORDINALS.get(tail.groups!.word!.toLowerCase())!;
    return {
      start,
      end: end + tail[0].length,
      value: addDecimals(value, String(ones)),
      digits: false,
      ordinal: true,
      scale: '',
      core,
    };
  }
  return {
    start,
    end: scaled.end,
    value: scaleDecimal(value, scaled.power),
    digits: false,
    ordinal: false,
    scale: text.slice(end, scaled.end).trim(),
    core,
  };
}

const SIZE_CLASS = /^ (?:million|billion|trillion)-(?:yuan|dollar|level|ton)\b/i;
const ORDINAL_TAIL = /^[ -](?<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?![a-z])/i;
