import { expect, test } from 'vitest';
import { isNational, isSamePlace } from './same-place.ts';

const zh = (name: string) => ({ zh: name, en: null });
const en = (name: string) => ({ zh: null, en: name });

test.each([
  ['云河区', '云河区'],
  ['云州市云河区', '云河区'],
  ['云河区人民政府', '云河区'],
  ['云 河 区', '云河区'],
  ['云河区人民政府（示例）', '云河区'],
  ['云河区政府督查室', '云河区'],
  ['石岭省', '石岭'],
  ['石岭自治州', '石岭'],
])('%s can be %s', (one, other) => {
  expect(isSamePlace(zh(one), zh(other))).toBe(true);
  expect(isSamePlace(zh(other), zh(one))).toBe(true);
});

test.each([
  ['临溪区', '云河区'],
  ['云河市', '云河区'],
  ['云州市', '云州市云河区'],
  ['石岭县', '石岭自治县'],
])('%s is not %s', (one, other) => {
  expect(isSamePlace(zh(one), zh(other))).toBe(false);
  expect(isSamePlace(zh(other), zh(one))).toBe(false);
});

test('in English words decide, wherever the kind of place stands', () => {
  for (const name of [
    'Yunhe',
    'District of Yunhe',
    'Yunhe District, Yunzhou',
    'Yunhe District Government (sample)',
    "the People's Government of Yunhe District",
  ])
    expect([name, isSamePlace(en(name), en('Yunhe District'))]).toEqual([name, true]);
  for (const name of ['Linxi District', 'Yunhe City', 'Yunhe County'])
    expect([name, isSamePlace(en(name), en('Yunhe District'))]).toEqual([name, false]);
});

test('the Chinese names decide where both have one; without a name in common nothing is said', () => {
  expect(isSamePlace({ zh: '云河区', en: 'Canal District' }, { zh: '云河区', en: 'Yunhe District' })).toBe(true);
  expect(isSamePlace(zh('临溪区'), en('Yunhe District'))).toBe(true);
  expect(isSamePlace({ zh: null, en: null }, zh('云河区'))).toBe(true);
});

test('the report of a country names its government', () => {
  expect([zh('国务院'), en('State Council'), zh('云河区')].map(isNational)).toEqual([true, true, false]);
});
