import type { Figure } from '../../reading/index.ts';
import type { UiLanguage } from '../files/task-table.ts';

const WITHOUT_UNIT = new Set(['item', 'rank', 'ordinal', 'year', null]);

type Amount = Pick<Figure, 'value' | 'upper' | 'unit' | 'counter'> & Partial<Pick<Figure, 'kind'>>;

/** 109760000000 CNY → 1097.6亿 CNY, 109.76 billion CNY. Dates and names stand as they are. */
export function readableValue({ value, upper, unit, counter, kind }: Amount, lang: UiLanguage): string {
  if (kind === 'date' || kind === 'name-part' || kind === 'ordinal') return upper ? `${value} – ${upper}` : value;
  const number = (decimal: string) => compact(decimal, lang);
  const name = WITHOUT_UNIT.has(unit) ? (counter ?? '') : (unit ?? '');
  return `${number(value)}${upper === undefined ? '' : ` – ${number(upper)}`} ${name}`.trim();
}

/** The amount that a finding expects or found, in the same form; other words stand as they are. */
export function readableAmount(text: string, lang: UiLanguage): string {
  const { value, rest } = /^(?<value>[0-9]{4,40}(?:\.[0-9]{1,40})?)(?<rest>(?: \S+)?)$/.exec(text)?.groups ?? {};
  // Four digits without a unit are a year.
  return value === undefined || (value.length === 4 && !rest) ? text : `${compact(value, lang)}${rest}`;
}

function compact(decimal: string, lang: UiLanguage): string {
  return new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en', {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 12,
  }).format(decimal as Intl.StringNumericLiteral);
}
