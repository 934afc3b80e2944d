import { expect, test } from 'vitest';
import { inTree } from './unit-tree.ts';

test('what belongs to a unit stands below it; one whose parent is not there stands at the top', () => {
  const units = [
    { id: 'clinic', parentId: 'health' },
    { id: 'finance', parentId: null },
    { id: 'health', parentId: null },
    { id: 'lost', parentId: 'gone' },
    { id: 'ward', parentId: 'clinic' },
  ];
  expect(inTree(units).map(({ id, depth }) => `${depth} ${id}`)).toEqual([
    '0 finance',
    '0 health',
    '1 clinic',
    '2 ward',
    '0 lost',
  ]);
});
