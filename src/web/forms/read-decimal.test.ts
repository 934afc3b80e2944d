import { expect, test } from 'vitest';
import { readDecimal } from './read-decimal.ts';

test.each([
  ['12.50', '12.50'],
  [' 1,234,567.8 ', '1234567.8'],
  ['－３．５', '-3.5'],
  ['12345678901234567890.1', '12345678901234567890.1'],
])('%j is a number', (typed, value) => expect(readDecimal(typed)).toEqual({ value }));

test('a decimal comma is refused with the right form', () => {
  const { trouble } = readDecimal('12,5') as { trouble: { en: string } };
  expect(trouble.en).toContain('such as 12.5.');
});

test.each(['', 'about 5', '1e5', '1,23,456', '0x10', '5%'])('%j is no number', (typed) =>
  expect(readDecimal(typed)).toHaveProperty('trouble'),
);
