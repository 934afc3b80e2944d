import type { MatterPageData } from '../../../server/index.ts';

/** The page of a matter, as opened from a list in which it stands. */
export const addressIn = ({ id, list }: NonNullable<NonNullable<MatterPageData['neighbours']>['after']>): string =>
  `/ledger/${id}?${new URLSearchParams({ in: list })}`;
