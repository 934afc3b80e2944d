import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  scaleDecimal,
} from '../../reading/text/decimal.ts';

/** An exact quotient of two decimals; `under` is never zero or negative. */
export interface Fraction {
  readonly over: string;
  readonly under: string;
}

export const negate = (value: string): string => multiplyDecimals(value, '-1');
export const isNegative = (value: string): boolean => compareDecimals(value, '0') < 0;
export const isZero = (value: string): boolean => compareDecimals(value, '0') === 0;
export const absolute = (value: string): string => (isNegative(value) ? negate(value) : value);

export const OPERATIONS = {
  '+': (a: Fraction, b: Fraction): Fraction => ({
    over: addDecimals(multiplyDecimals(a.over, b.under), multiplyDecimals(b.over, a.under)),
    under: multiplyDecimals(a.under, b.under),
  }),
  '−': (a: Fraction, b: Fraction): Fraction => OPERATIONS['+'](a, { over: negate(b.over), under: b.under }),
  '×': (a: Fraction, b: Fraction): Fraction => ({
    over: multiplyDecimals(a.over, b.over),
    under: multiplyDecimals(a.under, b.under),
  }),
  '÷': (a: Fraction, b: Fraction): Fraction => {
    const under = multiplyDecimals(a.under, b.over);
    const over = multiplyDecimals(a.over, b.under);
    return isNegative(under) ? { over: negate(over), under: negate(under) } : { over, under };
  },
} as const;

export type Operation = keyof typeof OPERATIONS;

/** Negative where a < b, 0 where equal, positive where a > b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  return compareDecimals(multiplyDecimals(a.over, b.under), multiplyDecimals(b.over, a.under));
}

/** To `places` digits behind the point, halves away from zero; `exact` where nothing was rounded off. */
export function roundFraction({ over, under }: Fraction, places: number): { value: string; exact: boolean } {
  // One digit more, cut off, is enough to know which half the rest lies in.
  const cut = divideDecimals(over, under, places + 1);
  const half = scaleDecimal(isNegative(over) ? '-5' : '5', -(places + 1));
  const value = divideDecimals(addDecimals(cut, half), '1', places);
  return { value, exact: compareDecimals(multiplyDecimals(value, under), over) === 0 };
}
