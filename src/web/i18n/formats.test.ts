import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate, formatDay, formatMoment } from './format-date.ts';
import { formatDecimal, formatYuan } from './format-decimal.ts';
import { formatQuantity } from './format-quantity.ts';

test('dates in both languages', () => {
  expect(formatDate('2026-03-05', 'zh')).toBe('2026年3月5日');
  expect(formatDate('2026-12-31', 'en')).toBe('31 December 2026');
  expect(formatDay('2026-09-01', 'en')).toBe('1 Sep');
});

test('a moment stands on the clock of its place', () => {
  expect(formatMoment('2026-03-04T16:05:00Z', 'zh', 'Asia/Shanghai')).toBe('2026年3月5日 00:05');
  expect(formatMoment('2026-03-04T16:05:00Z', 'en', 'UTC')).toBe('4 March 2026, 16:05');
});

test('a decimal keeps every digit', () => {
  expect(formatDecimal('12345678901234567890.120')).toBe('12,345,678,901,234,567,890.120');
  expect(formatDecimal('-999')).toBe('−999');
  expect(() => formatDecimal('1e5')).toThrow('1e5');
  const decimal = fc.stringMatching(/^-?(?:0|[1-9]\d{0,30})(?:\.\d{1,9})?$/);
  fc.assert(fc.property(decimal, (value) => formatDecimal(value).replaceAll(',', '').replace('−', '-') === value));
});

test('yuan move their point and round nothing', () => {
  expect(formatYuan('1230000000', 'zh')).toBe('12.3亿元');
  expect(formatYuan('1230000000', 'en')).toBe('RMB 1.23 billion');
  expect(formatYuan('100000001', 'zh')).toBe('1.00000001亿元');
  expect(formatYuan('9999', 'zh')).toBe('9,999元');
  expect(formatYuan('-25000.5', 'zh')).toBe('−2.50005万元');
});

test('a quantity is told with its unit', () => {
  const typed = { unit: '亿元', measure: { zh: '亿元', en: '亿元' } };
  expect(formatQuantity('1234.5', typed, 'zh')).toBe('1,234.5亿元');
  expect(formatQuantity('1234.5', typed, 'en')).toBe('1,234.5 亿元');
  expect(formatQuantity('98.6', { unit: '%', measure: { zh: '%', en: '%' } }, 'en')).toBe('98.6%');
  expect(formatQuantity('12', { unit: null, measure: { zh: '个', en: '' } }, 'en')).toBe('12');
  expect(formatQuantity('1230000000', { unit: 'CNY', measure: { zh: '元', en: 'yuan' } }, 'zh')).toBe('12.3亿元');
});
