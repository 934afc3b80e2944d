import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutIntoAreas } from './wizard-areas.ts';

const heading = (id: string, level: number, size: number) => ({ id, level, zh: id, en: '', size });
const named = (areas: { id: string }[][]) => areas.map((area) => area.map(({ id }) => id).join(' '));

test('a short report is one area', () => {
  expect(named(cutIntoAreas([heading('二', 1, 10), heading('（一）', 2, 30), heading('（二）', 2, 40)]))).toEqual([
    '二 （一） （二）',
  ]);
});

test('a long one is cut at its areas; the heading above them stays with the first', () => {
  const sections = [heading('二', 1, 2), heading('（一）', 2, 30), heading('（二）', 2, 70), heading('（三）', 2, 60)];
  expect(named(cutIntoAreas(sections))).toEqual(['二 （一）', '（二）', '（三）']);
});

test('an area that is too large is cut once more, and what is small stays together', () => {
  const sections = [
    heading('二', 1, 0),
    heading('（一）', 2, 50),
    heading('（二）', 2, 5),
    heading('1.', 3, 30),
    heading('2.', 3, 60),
    heading('3.', 3, 15),
    heading('4.', 3, 20),
  ];
  expect(named(cutIntoAreas(sections))).toEqual(['二 （一）', '（二） 1.', '2.', '3. 4.']);
});

test('nothing is lost and nothing changes its place', () => {
  const section = fc.record({ level: fc.integer({ min: 0, max: 4 }), size: fc.integer({ min: 0, max: 120 }) });
  fc.assert(
    fc.property(fc.array(section), (drawn) => {
      const sections = drawn.map(({ level, size }, index) => heading(String(index), level, size));
      expect(cutIntoAreas(sections).flat()).toEqual(sections);
    }),
  );
});
