import { expect, test } from 'vitest';
import { RecentlyUsed } from './recently-used.ts';

test('past the most, what was not asked for longest goes; owners stand apart', () => {
  const kept = new RecentlyUsed<object, number>(2);
  const [one, other] = [{}, {}];
  kept.set(one, 'a', 1);
  kept.set(one, 'b', 2);
  expect(kept.get(one, 'a')).toBe(1);
  kept.set(one, 'c', 3);
  expect([kept.get(one, 'a'), kept.get(one, 'b'), kept.get(one, 'c')]).toEqual([1, undefined, 3]);
  expect(kept.get(other, 'a')).toBeUndefined();
});

test('a value is dropped by whoever set it, not by whoever set the one before', () => {
  const kept = new RecentlyUsed<object, number>(2);
  const owner = {};
  kept.set(owner, 'a', 1);
  kept.set(owner, 'a', 2);
  kept.drop(owner, 'a', 1);
  expect(kept.get(owner, 'a')).toBe(2);
  kept.drop(owner, 'a', 2);
  expect(kept.get(owner, 'a')).toBeUndefined();
});
