import { expect, test } from 'vitest';
import { dayField, decimalField } from './fields.ts';

test.each([
  ['12.50', '12.50'],
  ['007.5', '7.5'],
  ['-0.0', '0.0'],
  [' 1,234,567.8 ', '1234567.8'],
  ['1，234.5', '1234.5'],
  ['－３．５', '-3.5'],
  ['0.30000000000000004', '0.30000000000000004'],
  ['123456789012345678901234567890', '123456789012345678901234567890'],
])('%j is a number', (typed, value) => expect(decimalField.parse(typed)).toBe(value));

const whyNot = (typed: string) => decimalField.safeParse(typed).error?.issues[0]?.message;

test.each([
  ['3,7', 'a point, 3.7,'],
  ['１２，５', '如 12.5'],
  ['1,23,456', 'no comma'],
  ['1'.repeat(41), 'at most 40 digits'],
  [`${'999,'.repeat(14)}999`, 'at most 40 digits'],
  [`0.${'1'.repeat(21)}`, '20 位小数'],
])('%j is refused with what to write instead', (typed, said) => expect(whyNot(typed)).toContain(said));

test.each(['', 'about 5', '1e5', 'NaN', '0x10', '5%', '.', '1.'])('%j is no number', (typed) =>
  expect(whyNot(typed)).toBe('Give a number, such as 12.5.|请填写数字，如 12.5。'),
);

test('a day is read in either width', () => expect(dayField.parse('２０２６－０６－３０')).toBe('2026-06-30'));
