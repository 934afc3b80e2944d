import { compareDecimals, divideDecimals, multiplyDecimals } from '../../text/decimal.ts';

/** What units measure; two units of one dimension convert exactly by `factor` to the first of it. */
const DIMENSIONS: Readonly<Record<string, readonly [dimension: string, factor: string]>> = {
  m: ['length', '1'],
  km: ['length', '1000'],
  cm: ['length', '0.01'],
  mm: ['length', '0.001'],
  m2: ['area', '1'],
  hectare: ['area', '10000'],
  km2: ['area', '1000000'],
  mu: ['area', '666.6666666667'],
  t: ['mass', '1000'],
  kg: ['mass', '1'],
  jin: ['mass', '0.5'],
  g: ['mass', '0.001'],
  kW: ['power', '1'],
  MW: ['power', '1000'],
  GW: ['power', '1000000'],
  'growth-times': ['growth', '100'],
  'growth-percent': ['growth', '1'],
  'percentage-point': ['point', '1'],
  'basis-point': ['point', '0.01'],
  year: ['time', '12'],
  month: ['time', '1'],
};
// Units of counting: the noun may change between the languages (人 → jobs, 户 → businesses).
const COUNTING = new Set(['item', 'person', 'person-time', 'household', 'rank', 'ordinal', 'times', 'point', null]);

/** True where the two units can stand for the same thing without a calculation. */
export function sameUnit(zh: string | null, en: string | null): boolean {
  if (zh === en) return true;
  if (COUNTING.has(zh) && COUNTING.has(en)) return true;
  // English writes tons of standard coal as tons, and 年 beside a count of anniversaries or plans as a plain number.
  if ((zh === 'tce' && en === 't') || (zh === 't' && en === 'tce')) return true;
  return (zh === null || en === null || zh === 'year' || en === 'year') && zh !== '%' && en !== '%';
}

/** True where both units measure one dimension: 斤 and metric tons, 亩 and hectares. */
export function measureAlike(zhUnit: string | null, enUnit: string | null): boolean {
  const from = DIMENSIONS[zhUnit ?? ''];
  return from !== undefined && from[0] === DIMENSIONS[enUnit ?? '']?.[0];
}

/** True where the values are one quantity in two units, within the digits that the English prints. */
export function convertsTo(zhValue: string, zhUnit: string | null, enValue: string, enUnit: string | null): boolean {
  const from = DIMENSIONS[zhUnit ?? ''];
  const to = DIMENSIONS[enUnit ?? ''];
  if (!from || !to || from[0] !== to[0] || zhUnit === enUnit) return false;
  const converted = divideDecimals(multiplyDecimals(zhValue, from[1]), to[1], 8);
  return roundsTo(converted, enValue) || closeTo(converted, enValue, '0.01');
}

/** True where `printed` is `exact` rounded to the digits that are printed: 267.3万 → 2.67 million. */
export function roundsTo(exact: string, printed: string): boolean {
  const digits = printed
    .replace('-', '')
    .replace('.', '')
    .replace(/^0+/, '')
    .replace(/(?<!0)0+$/, '').length;
  if (digits < 1) return false;
  return closeTo(exact, printed, digits >= 4 ? '0.0006' : digits === 3 ? '0.006' : digits === 2 ? '0.02' : '0.06');
}

/** |a − b| ≤ share × |b|. */
export function closeTo(a: string, b: string, share: string): boolean {
  if (compareDecimals(b, '0') === 0) return compareDecimals(a, '0') === 0;
  const ratio = Number(divideDecimals(a, b, 10));
  return Math.abs(ratio - 1) <= Number(share);
}

/** n where a = b × 10^n exactly and n is not 0; null where it is not so. */
export function powerBetween(a: string, b: string): number | null {
  if (compareDecimals(a, '0') === 0 || compareDecimals(b, '0') === 0) return null;
  const strip = (value: string) =>
    value
      .replace('-', '')
      .replace('.', '')
      .replace(/^0+/, '')
      .replace(/(?<!0)0+$/, '');
  if (strip(a) !== strip(b)) return null;
  const power = Math.round(Math.log10(Number(divideDecimals(a, b, 20)) || Number.NaN));
  return Number.isFinite(power) && power !== 0 ? power : null;
}
