import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runsOf } from './runs.ts';

const marks = fc.array(
  fc.record({ start: fc.integer({ min: -3, max: 40 }), end: fc.integer({ min: -3, max: 40 }), id: fc.string() }),
);

test('the runs put together are the text, whatever the marks', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), marks, (text, some) => {
      expect(
        runsOf(text, some)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('a mark covers exactly its words', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 30 }), marks, (text, some) => {
      for (const mark of some.filter(({ start, end }) => start >= 0 && end <= text.length && start < end)) {
        const covered = runsOf(text, some)
          .filter((run) => run.marks.includes(mark))
          .map((run) => run.text)
          .join('');
        expect(covered).toBe(text.slice(mark.start, mark.end));
      }
    }),
  );
});

test('overlapping marks give three runs', () => {
  const runs = runsOf('增长7.5%以上', [
    { start: 0, end: 6, id: 'i1' },
    { start: 2, end: 6, id: 'f1' },
  ]);
  expect(runs.map(({ text, marks: own }) => [text, own.map(({ id }) => id)])).toEqual([
    ['增长', ['i1']],
    ['7.5%', ['i1', 'f1']],
    ['以上', []],
  ]);
});
