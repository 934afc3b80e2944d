import { expect, test } from 'vitest';
import { searchText } from './search-text.ts';

test('what is typed in two widths is kept in one', () => {
  const matter = {
    titleZh: '（一）新建５Ｇ基站，覆盖率５.５％',
    titleEn: 'Build 5G',
    areaZh: '产业',
    areaEn: 'Industry',
  };
  expect(searchText({ number: '2025-0008', ...matter })).toBe(
    '2025-0008 (一)新建5g基站,覆盖率5.5% build 5g 产业 industry',
  );
});
