import type { Figure } from '../../reading/index.ts';
import type { UiLanguage } from '../files/task-table.ts';

const WITHOUT_UNIT = new Set(['item', 'rank', 'ordinal', 'year', null]);

/** 109760000000 CNY → 1097.6亿 CNY, 109.76 billion CNY. Dates and names stand as they are. */
export function readableValue({ value, upper, unit, counter, kind }: Figure, lang: UiLanguage): string {
  if (kind === 'date' || kind === 'name-part' || kind === 'ordinal') return upper ? `${value} – ${upper}` : value;
  const format = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en', {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 12,
  });
  const number = (decimal: string) => format.format(decimal as Intl.StringNumericLiteral);
  const name = WITHOUT_UNIT.has(unit) ? (counter ?? '') : (unit ?? '');
  return `${number(value)}${upper === undefined ? '' : ` – ${number(upper)}`} ${name}`.trim();
}
