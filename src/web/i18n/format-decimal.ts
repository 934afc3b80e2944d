import type { Lang } from '../../server/index.ts';

const FORM = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<fraction>\d+))?$/;

/** An exact decimal with its thousands apart: "1234567.80" → "1,234,567.80". Digit for digit what it was. */
export function formatDecimal(value: string): string {
  const { sign, whole, fraction } = partsOf(value);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${sign === '-' ? '−' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}

const SCALES: Record<Lang, readonly { power: number; words: string }[]> = {
  zh: [
    { power: 8, words: '亿元' },
    { power: 4, words: '万元' },
  ],
  en: [
    { power: 9, words: ' billion' },
    { power: 6, words: ' million' },
  ],
};

/** Yuan as people write them; only the point moves, nothing is rounded: "1230000000" → "12.3亿元", "RMB 1.23 billion". */
export function formatYuan(value: string, lang: Lang): string {
  const { whole } = partsOf(value);
  const scale = SCALES[lang].find(({ power }) => whole.replace(/^0+/, '').length > power);
  const number = formatDecimal(scale ? movePoint(value, scale.power) : value);
  return lang === 'zh' ? `${number}${scale?.words ?? '元'}` : `RMB ${number}${scale?.words ?? ''}`;
}

function movePoint(value: string, power: number): string {
  const { sign, whole, fraction } = partsOf(value);
  const digits = whole.padStart(power + 1, '0');
  const rest = `${digits.slice(-power)}${fraction}`.replace(/0+$/, '');
  return `${sign}${digits.slice(0, -power)}${rest ? `.${rest}` : ''}`;
}

function partsOf(value: string): { sign: string; whole: string; fraction: string } {
  const groups = FORM.exec(value)?.groups;
  if (!groups) throw new Error(`"${value}" is not a decimal: digits with at most one point.`);
  return { sign: groups.sign!, whole: groups.whole!, fraction: groups.fraction ?? '' };
}
