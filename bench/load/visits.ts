import type { Place } from './fill-places.ts';

// Common and rare ones, of two characters and more, in both languages, several at once, and one that is nowhere.
const SEARCHES = [
  '教育',
  '污水',
  '充电桩 新建',
  '水库',
  'education',
  'gas pipelines',
  '量子通信',
  '2026-01',
  'museum',
  '东湾 医院',
];

export type Kind = 'ledger' | 'search' | 'dashboard' | 'today';

/** The pages that an office opens, of each kind again and again. */
export function pathsOf(kind: Kind, place: Place): string[] {
  const unit = place.unitIds[4]!;
  switch (kind) {
    case 'ledger':
      return [
        '/ledger',
        '/ledger?order=due',
        '/ledger?year=2026&stage=in-progress',
        '/ledger?order=updated&desc=1',
        `/ledger?unit=${unit}&order=due`,
        '/ledger?pace=overdue&pace=behind',
        '/ledger?desc=1',
        '/ledger?after=2024-0100~2024-0100',
        '/ledger?confidence=in-doubt',
        `/ledger?area=${encodeURIComponent('推进乡村振兴')}&stage=submitted`,
        '/ledger?outcome=not-delivered&order=due&desc=1',
        '/ledger?unit=none',
        '/ledger?from=2026-11-01&to=2026-12-01&order=due',
      ];
    case 'search':
      return SEARCHES.map((words) => `/ledger?q=${encodeURIComponent(words)}`);
    case 'dashboard':
      return ['/dashboard', '/dashboard?year=2025'];
    case 'today':
      return ['/'];
  }
}
