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
  readonly at: Int32Array | null;
}

const [COPY, SPACE, DROP, SIGN, HALF, QUOTE] = [0, 1, 2, 3, 4, 5];
/** What to do with each code unit that is not copied as it is. */
const KIND = new Uint8Array(0x10000);
/** The sign that a code unit is read as, where that does not depend on what stands around it. */
const READ_AS = new Uint16Array(0x10000);

const readAs = (from: number, to: number) => {
  KIND[from] = SIGN;
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
// Half-width punctuation is read as full-width where it stands in Chinese.
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
for (const [sign, full] of Object.entries(FULL)) {
  readAs(sign.charCodeAt(0), full.charCodeAt(0));
  KIND[sign.charCodeAt(0)] = HALF;
}
KIND['"'.charCodeAt(0)] = QUOTE;
const BLANK = 0x20;
const [OPEN_QUOTE, CLOSE_QUOTE] = [0x201c, 0x201d];

/** The form that a block of one language is read in. */
export function readingForm(text: string, lang: Language): ReadingForm {
  return lang === 'zh' ? zhForm(text) : enForm(text);
}

/** English is read with one space between words, wherever its lines are broken. */
function enForm(text: string): ReadingForm {
  if (!/[\n\r\u00a0]| {2}/.test(text.trim())) return { text, at: null };
  const form = new Form(text);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (KIND[code] === DROP) continue;
    if (KIND[code] !== SPACE) form.add(code, at);
    else if (form.size > 0 && form.last !== BLANK) form.add(BLANK, at);
  }
  return form.done();
}

function zhForm(text: string): ReadingForm {
  let first = 0;
  while (first < text.length && KIND[text.charCodeAt(first)] === COPY) first++;
  if (first === text.length) return { text, at: null };
  const form = new Form(text);
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    switch (KIND[code]) {
      case COPY:
        form.add(code, at);
        break;
      case SPACE:
        if (separates(form, text, at)) form.add(BLANK, at);
        break;
      case QUOTE:
        quoted = !quoted;
        form.add(quoted ? OPEN_QUOTE : CLOSE_QUOTE, at);
        break;
      case HALF:
        form.add(besideChinese(form, text, at) ? READ_AS[code]! : code, at);
        break;
      case SIGN:
        form.add(READ_AS[code]!, at);
    }
  }
  return form.done();
}

/** A reading form while it is built: runs of the text as they stand, and the signs that are read as others between them. */
class Form {
  size = 0;
  /** The last sign; 0 where there is none yet. */
  last = 0;
  #done = '';
  /** Where the run begins and ends that is not yet written. */
  #from = 0;
  #to = 0;
  readonly #text: string;
  readonly #places: Int32Array;

  constructor(text: string) {
    this.#text = text;
    this.#places = new Int32Array(text.length + 1);
  }

  add(code: number, at: number): void {
    this.#places[this.size++] = at;
    this.last = code;
    if (code === this.#text.charCodeAt(at)) {
      if (this.#to !== at) this.#write(at);
      this.#to = at + 1;
      return;
    }
    this.#write(at + 1);
    this.#done += String.fromCharCode(code);
  }

  #write(next: number): void {
    this.#done += this.#text.slice(this.#from, this.#to);
    this.#from = next;
    this.#to = next;
  }

  /** The last signs, as many as asked for or as there are. */
  tail(length: number): string {
    return (this.#done.slice(-length) + this.#text.slice(this.#from, this.#to)).slice(-length);
  }

  done(): ReadingForm {
    this.#write(this.#text.length);
    this.#places[this.size] = this.#text.length;
    return { text: this.#done, at: this.#places };
  }
}

/** A sign of Chinese text: an ideograph or one of the punctuation marks that stand between them. */
function isChinese(code: number): boolean {
  return isHan(code) || (code >= 0x3001 && code <= 0x3011) || (code >= 0xff01 && code <= 0xff1f) || QUOTING.has(code);
}
const QUOTING = new Set([...'“”‘’…—'].map((sign) => sign.charCodeAt(0)));

/** A space is kept between two Latin words, and behind the mark that opens a list entry or a Markdown heading. */
function separates(before: Form, text: string, at: number): boolean {
  const { last, size } = before;
  if (size === 0 || last === BLANK) return false;
  if (size <= 6 && /^[-–—•·●■◆#]{1,6}$/.test(before.tail(6))) return true;
  let next = at + 1;
  while (KIND[text.charCodeAt(next)] === SPACE) next++;
  if (next >= text.length) return false;
  const sign = text[next]!;
  return !isChinese(last) && !isChinese(text.charCodeAt(next)) && KIND[sign.charCodeAt(0)] !== DROP && sign !== '%';
}

/** Whether half-width punctuation stands in Chinese text: the sign before it or behind it is Chinese. */
function besideChinese(before: Form, text: string, at: number): boolean {
  const sign = text[at]!;
  const { last } = before;
  let next = at + 1;
  while (KIND[text.charCodeAt(next)] === SPACE) next++;
  const behind = text.charCodeAt(next);
  if (sign === '.') {
    // A full stop, not the point of a number or the mark of a heading: 增长3%. 一.
    const ends = next >= text.length || isHan(behind) || behind === 0x201c;
    const closes = last === 0x25 || last === 0x201d || last === 0xff09;
    return ends && (closes || (isHan(last) && !HEADING_NUMBER.test(before.tail(4))));
  }
  if (isDigit(last) && isDigit(behind)) return false;
  if (isChinese(last) || isChinese(behind) || (KIND[behind] === SIGN && READ_AS[behind]! >= 0x4e00)) return true;
  return sign === ')' ? /（[^）]{0,30}$/.test(before.tail(31)) : last === 0x25 && sign !== ':' && !isDigit(behind);
}

const HEADING_NUMBER = /(?:^|[。；])[一二三四五六七八九十]{1,3}$/;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The stretch of the block as it stands, for a stretch of its reading form. */
export function printedStretch(at: Int32Array, start: number, end: number): { start: number; end: number } {
  return { start: at[start]!, end: end > start ? at[end - 1]! + 1 : at[start]! };
}
