import { traditionalCharacters } from '../lexicon/traditional-characters.generated.ts';
import type { Language } from '../reading.ts';
import { isHan } from './script.ts';

/**
 * A block in the form it is read in. The same words are set in many ways: with full-width digits, half-width
 * punctuation, a space between 汉字 and numbers, a line break in the middle of a sentence, traditional characters. All of
 * them are read as one form; `at` leads from a place in it back to the block as it stands in the file.
 */
export interface ReadingForm {
  readonly text: string;
  /** Where each sign of the form stands in the block, and last where the block ends; null where nothing was changed. */
  readonly at: readonly number[] | null;
}

const [COPY, SPACE, DROP, MARK] = [0, 1, 2, 3];
/** What to do with each code unit that is not copied as it is. */
const KIND = new Uint8Array(0x10000);
/** The sign that a code unit is read as, where that does not depend on what stands around it. */
const READ_AS = new Uint16Array(0x10000);

const readAs = (from: number, to: number) => {
  KIND[from] = MARK;
  READ_AS[from] = to;
};
for (const { traditional, simplified } of traditionalCharacters)
  for (let at = 0; at < traditional.length; at++) readAs(traditional.charCodeAt(at), simplified.charCodeAt(at));
for (const code of [0x09, 0x0a, 0x0d, 0x20, 0xa0, 0x3000, 0x202f, 0x205f]) KIND[code] = SPACE;
for (let code = 0x2000; code <= 0x200a; code++) KIND[code] = SPACE;
for (const code of [0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0xad]) KIND[code] = DROP;
// Full-width digits and letters, ％ ＋ － ．
for (let code = 0xff10; code <= 0xff5a; code++)
  if (code <= 0xff19 || (code >= 0xff21 && code <= 0xff3a) || code >= 0xff41) readAs(code, code - 0xfee0);
for (const sign of '％＋．') readAs(sign.charCodeAt(0), sign.charCodeAt(0) - 0xfee0);
const QUOTES: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '“', '』': '”', '〝': '“', '〞': '”' };
for (const [sign, quote] of Object.entries(QUOTES)) readAs(sign.charCodeAt(0), quote.charCodeAt(0));
readAs('︰'.charCodeAt(0), ':'.charCodeAt(0));
readAs('∶'.charCodeAt(0), ':'.charCodeAt(0));
readAs('\uff61'.charCodeAt(0), '。'.charCodeAt(0));
const FULL: Readonly<Record<string, string>> = {
  '.': '。',
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
for (const sign of [...Object.keys(FULL), '"']) KIND[sign.charCodeAt(0)] = MARK;

/** The form that a block of one language is read in. */
export function readingForm(text: string, lang: Language): ReadingForm {
  return lang === 'zh' ? zhForm(text) : enForm(text);
}

/** English is read with one space between words, wherever its lines are broken. */
function enForm(text: string): ReadingForm {
  if (!/[\n\r]| {2}|\u00a0/.test(text.trim())) return { text, at: null };
  return build(text, (form, at) => {
    const code = text.charCodeAt(at);
    if (KIND[code] === DROP) return;
    if (KIND[code] !== SPACE) form.add(text[at]!, at);
    else if (form.text !== '' && !form.text.endsWith(' ')) form.add(' ', at);
  });
}

function zhForm(text: string): ReadingForm {
  let plain = true;
  for (let at = 0; plain && at < text.length; at++) plain = KIND[text.charCodeAt(at)] === COPY;
  if (plain) return { text, at: null };
  let quoted = false;
  return build(text, (form, at) => {
    const code = text.charCodeAt(at);
    const sign = text[at]!;
    switch (KIND[code]) {
      case DROP:
        return;
      case SPACE:
        if (separates(form.text, text, at)) form.add(' ', at);
        return;
      case MARK:
        if (READ_AS[code] !== 0) return form.add(String.fromCharCode(READ_AS[code]!), at);
        if (sign === '"') {
          quoted = !quoted;
          return form.add(quoted ? '“' : '”', at);
        }
        return form.add(besideChinese(form.text, text, at) ? FULL[sign]! : sign, at);
      default:
        form.add(sign, at);
    }
  });
}

interface Growing {
  readonly text: string;
  add(sign: string, at: number): void;
}

function build(text: string, step: (form: Growing, at: number) => void): ReadingForm {
  const places: number[] = [];
  const form = {
    text: '',
    add(sign: string, at: number) {
      form.text += sign;
      places.push(at);
    },
  };
  for (let at = 0; at < text.length; at++) step(form, at);
  places.push(text.length);
  return { text: form.text, at: places };
}

/** A sign of Chinese text: an ideograph or one of the punctuation marks that stand between them. */
function isChinese(code: number): boolean {
  return isHan(code) || (code >= 0x3001 && code <= 0x3011) || (code >= 0xff01 && code <= 0xff1f) || QUOTING.has(code);
}
const QUOTING = new Set([...'“”‘’…—'].map((sign) => sign.charCodeAt(0)));

/** A space is kept between two Latin words, and behind the mark that opens a list entry or a Markdown heading. */
function separates(before: string, text: string, at: number): boolean {
  const last = before.charCodeAt(before.length - 1);
  if (before === '' || last === 0x20) return false;
  if (/^[-–—•·●■◆#]{1,6}$/.test(before)) return true;
  let next = at + 1;
  while (KIND[text.charCodeAt(next)] === SPACE) next++;
  if (next >= text.length) return false;
  const sign = text[next]!;
  return !isChinese(last) && !isChinese(text.charCodeAt(next)) && KIND[sign.charCodeAt(0)] !== DROP && sign !== '%';
}

/** Whether half-width punctuation stands in Chinese text: the sign before it or behind it is Chinese. */
function besideChinese(before: string, text: string, at: number): boolean {
  const sign = text[at]!;
  const last = before.charCodeAt(before.length - 1);
  let next = at + 1;
  while (KIND[text.charCodeAt(next)] === SPACE) next++;
  const behind = text.charCodeAt(next);
  if (sign === '.') {
    // A full stop, not the point of a number or the mark of a heading: 增长3%. 一.
    const ends = next >= text.length || isHan(behind) || behind === 0x201c;
    const closes = last === 0x25 || last === 0x201d || last === 0xff09;
    return ends && (closes || (isHan(last) && !HEADING_NUMBER.test(before.slice(-4))));
  }
  if (isDigit(last) && isDigit(behind)) return false;
  if (isChinese(last) || isChinese(behind) || READ_AS[behind]! >= 0x4e00) return true;
  return sign === ')' ? /（[^）]{0,30}$/.test(before.slice(-31)) : last === 0x25 && sign !== ':' && !isDigit(behind);
}

const HEADING_NUMBER = /(?:^|[。；])[一二三四五六七八九十]{1,3}$/;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The stretch of the block as it stands, for a stretch of its reading form. */
export function printedStretch(at: readonly number[], start: number, end: number): { start: number; end: number } {
  return { start: at[start]!, end: end > start ? at[end - 1]! + 1 : at[start]! };
}
