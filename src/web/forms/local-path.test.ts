import { expect, test } from 'vitest';
import { localPath } from './local-path.ts';

test('keeps a path of this site', () => {
  expect(localPath('/ledger?stage=closed#m-12')).toBe('/ledger?stage=closed#m-12');
});

test.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '',
  null,
  7,
])('goes to no other place: %j', (value) => expect(localPath(value)).toBe('/'));
