import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  normalizeDecimal,
  scaleDecimal,
} from './decimal.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat({ max: 12 }))
  .map(([digits, places]) => scaleDecimal(String(digits), -places));

test('scaling up and down again gives the number back', () => {
  fc.assert(
    fc.property(
      decimal,
      fc.nat({ max: 15 }),
      (value, power) => scaleDecimal(scaleDecimal(value, power), -power) === value,
    ),
  );
});

test('adding does not depend on the order, and taking away what was added gives the number back', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const sum = addDecimals(a, b);
      const back = addDecimals(sum, multiplyDecimals(b, '-1'));
      return sum === addDecimals(b, a) && compareDecimals(back, a) === 0;
    }),
  );
});

test('a product divided by one factor is the other one', () => {
  fc.assert(
    fc.property(
      decimal,
      decimal,
      (a, b) => compareDecimals(b, '0') === 0 || divideDecimals(multiplyDecimals(a, b), b, 30) === a,
    ),
  );
});

test('numbers have one form', () => {
  expect(['01.50', '1.0', '-0.0', '1097.60'].map(normalizeDecimal)).toEqual(['1.5', '1', '0', '1097.6']);
  expect(scaleDecimal('1097.6', 8)).toBe('109760000000');
  expect(() => normalizeDecimal('1e9')).toThrow('"1e9" is not a decimal');
});
