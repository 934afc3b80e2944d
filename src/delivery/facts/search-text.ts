import { searchForm } from '../../ledger/index.ts';

/** What the search of the ledger looks in. */
export function searchText(matter: {
  readonly number: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly areaZh: string;
  readonly areaEn: string;
}): string {
  return searchForm([matter.number, matter.titleZh, matter.titleEn, matter.areaZh, matter.areaEn].join(' '));
}
