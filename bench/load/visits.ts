import type { Place } from './fill-places.ts';

export type Kind = 'ledger' | 'search' | 'dashboard' | 'today';

// Common and rare ones, of one character, of two and of more, in both languages, several at once, and one that is nowhere.
const SEARCHES = [
  '教育',
  '污水',
  '充电桩 新建',
  '桥',
  'education',
  'gas pipelines',
  '量子通信',
  '水库',
  'museum',
  '东湾 医院',
];

/** The addresses that an office opens, of each kind. */
export function addressesOf(kind: Kind, place: Place, year: number): string[] {
  const unit = place.unitIds[4]!;
  const area = encodeURIComponent('推进乡村振兴');
  switch (kind) {
    case 'ledger':
      return [
        '/ledger',
        '/ledger?order=due',
        `/ledger?year=${year}&stage=in-progress`,
        '/ledger?order=updated&desc=1',
        `/ledger?unit=${unit}&order=due`,
        '/ledger?pace=overdue,behind',
        '/ledger?desc=1',
        `/ledger?after=${year - 2}-0100~${year - 2}-0100`,
        '/ledger?confidence=in-doubt',
        `/ledger?year=${year}&area=${area}&stage=submitted`,
        '/ledger?outcome=not-delivered&order=due&desc=1',
        '/ledger?unit=none',
        `/ledger?from=${year}-11-01&to=${year}-12-01&order=due`,
      ];
    case 'search':
      return SEARCHES.map((words) => `/ledger?q=${encodeURIComponent(words)}`);
    case 'dashboard':
      return ['/dashboard', `/dashboard?year=${year - 1}`];
    case 'today':
      return ['/'];
  }
}

/** What a browser asks for when someone follows a link inside the application: the data of the page, without its markup. */
export function dataOf(address: string): string {
  const { pathname, search } = new URL(address, 'http://any');
  return `${pathname === '/' ? '/_root' : pathname}.data${search}`;
}
