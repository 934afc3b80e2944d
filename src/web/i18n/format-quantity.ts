import type { Bilingual, Lang } from '../../server/index.ts';
import { formatDecimal, formatYuan } from './format-decimal.ts';

/** What a value was measured in. */
export interface Measured {
  readonly unit: string | null;
  readonly measure: Bilingual;
}

/** A value of a target with its unit, where only text can stand: "1,234.5 mu", "12.3亿元". */
export function formatQuantity(value: string, { unit, measure }: Measured, lang: Lang): string {
  if (unit === 'CNY') return formatYuan(value, lang);
  const apart = lang === 'en' && /^\p{L}/u.test(measure.en);
  return `${formatDecimal(value)}${apart ? ' ' : ''}${measure[lang]}`;
}

/** A unit as a form shows it: of what is counted piece by piece the counter says it, which the form keeps. */
export const typedUnit = (unit: string | null | undefined) => (unit === 'item' ? null : unit);
