import { expect, test } from 'vitest';
import { unitWords } from './matter-units.ts';

test.each([
  ['mu', null, '亩', 'mu'],
  ['CNY', null, '元', 'yuan'],
  ['item', '个', '个', ''],
  [null, '座', '座', ''],
  [null, 'places', 'places', 'places'],
  [null, null, '', ''],
  // Typed by hand.
  ['亿元', null, '亿元', '亿元'],
  ['亩', null, '亩', 'mu'],
  ['元', null, '元', 'yuan'],
  ['千米', null, '千米', 'kilometers'],
  ['千户', '个', '千户', '千户'],
])('%j counted in %j: %s, %s', (unit, counter, zh, en) => expect(unitWords({ unit, counter })).toEqual({ zh, en }));
