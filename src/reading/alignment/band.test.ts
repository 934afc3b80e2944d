import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bandAround, bandOf } from './band.ts';

function expectSearchable({ low, high, start }: ReturnType<typeof bandOf>, zh: number, en: number): void {
  expect(low[0]).toBe(0);
  expect(high[zh]).toBe(en);
  for (let row = 0; row <= zh; row++) {
    expect(low[row]!).toBeLessThanOrEqual(high[row]!);
    expect(start[row + 1]! - start[row]!).toBe(high[row]! - low[row]! + 1);
    if (row === 0) continue;
    expect(low[row]!).toBeGreaterThanOrEqual(low[row - 1]!);
    expect(high[row]!).toBeGreaterThanOrEqual(high[row - 1]!);
    expect(low[row]!).toBeLessThanOrEqual(high[row - 1]!);
  }
}

const size = fc.integer({ min: 0, max: 40 });

it('joins both corners, rises and touches from row to row, whatever the bounds', () => {
  fc.assert(
    fc.property(size, size, fc.array(fc.tuple(size, size), { minLength: 41, maxLength: 41 }), (zh, en, bounds) => {
      expectSearchable(
        bandOf(zh, en, (row) => bounds[row]!),
        zh,
        en,
      );
    }),
  );
});

it('holds the rectangle between neighbouring points', () => {
  const band = bandAround(10, 20, [[4, 9]], 1);
  expectSearchable(band, 10, 20);
  expect(band.high[2]).toBe(10);
  expect(band.low[7]).toBe(8);
});

it('stays within its memory for a very long text without fixed points', () => {
  const band = bandAround(200_000, 200_000, [], 3);
  expect(band.start.at(-1)!).toBeLessThan(2_000_000);
});
