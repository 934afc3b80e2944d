const DIGITS = '零一二三四五六七八九';
const ROMAN = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** A number in one of Word's number formats. Source: ECMA-376 Part 1, 17.18.59; the rest are printed as digits. */
export function numeralIn(format: string, number: number): string {
  if (format === 'none') return '';
  if (number < 1 || number > 99) return String(number);
  if (/^(?:chinese|japaneseCounting|ideographDigital|taiwanese)/.test(format)) return chinese(number);
  if (format === 'decimalEnclosedCircle' && number <= 20) return String.fromCodePoint(0x245f + number);
  if (format === 'upperLetter') return letter(number);
  if (format === 'lowerLetter') return letter(number).toLowerCase();
  if (format === 'upperRoman') return roman(number);
  if (format === 'lowerRoman') return roman(number).toLowerCase();
  return String(number);
}

function chinese(number: number): string {
  if (number < 10) return DIGITS[number] ?? '';
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? '' : DIGITS[tens]}十${number % 10 === 0 ? '' : DIGITS[number % 10]}`;
}

const letter = (number: number) => String.fromCharCode(65 + ((number - 1) % 26));

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
  return text;
}
