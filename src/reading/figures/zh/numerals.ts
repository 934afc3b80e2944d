import { addDecimals, normalizeDecimal, scaleDecimal } from '../../text/decimal.ts';

const DIGITS = '〇一二三四五六七八九';
const POWERS: Record<string, number> = { 十: 1, 百: 2, 千: 3 };
const SCALES: Record<string, number> = {
  万: 4,
  亿: 8,
  万亿: 12,
  千万: 7,
  百万: 6,
  十万: 5,
  千亿: 11,
  百亿: 10,
  十亿: 9,
  百: 2,
  千: 3,
};

/** 10 to which power a scale word multiplies; 0 for none. */
export function powerOf(scale: string | undefined): number {
  return scale ? (SCALES[scale] ?? 0) : 0;
}

/** Arabic digits, full-width or not, with or without thousands separators, as a decimal. */
export function readDigits(text: string): string {
  const ascii = text
    .replace(/[０-９．]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[,，]/g, '');
  return normalizeDecimal(ascii);
}

/**
 * A numeral in ideographs below ten thousand (三百六十五, 十二, 两千) or digit by digit (二〇二三, 三点五) as a decimal;
 * null where the signs do not make one number.
 */
export function readNumeral(text: string): string | null {
  const signs = text.replaceAll('两', '二').replaceAll('零', '〇');
  // Two digits side by side are a vague count (三五年), not a number; years have four.
  if (/^[〇一二三四五六七八九]{2}$/.test(signs)) return null;
  if (/^[〇一二三四五六七八九]{3,}$/.test(signs))
    return normalizeDecimal([...signs].map((sign) => DIGITS.indexOf(sign)).join(''));
  let total = '0';
  let pending: number | null = null;
  for (const sign of signs) {
    const digit = DIGITS.indexOf(sign);
    if (digit === 0) continue;
    if (digit > 0) {
      if (pending !== null) return null;
      pending = digit;
      continue;
    }
    const power = POWERS[sign];
    if (power === undefined) return null;
    if (pending === null && total !== '0') return null;
    total = addDecimals(total, scaleDecimal(String(pending ?? 1), power));
    pending = null;
  }
  return pending === null ? total : addDecimals(total, String(pending));
}
