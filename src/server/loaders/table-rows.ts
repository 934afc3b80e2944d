/** The rows of a page, and the most that one page holds. */
export const ROWS = { few: 50, most: 1000 } as const;

/** How many rows an address asks for. */
export function rowsAsked(search: URLSearchParams): number {
  const rows = search.get('rows') ?? '';
  return /^\d{2,4}$/.test(rows) ? Math.min(ROWS.most, Math.max(ROWS.few, Number(rows))) : ROWS.few;
}

/** Twice as many at a time: what is sent again on the way to the last is never more than there is. */
export const grownFrom = (rows: number, isLast: boolean): number | null =>
  isLast || rows === ROWS.most ? null : Math.min(ROWS.most, 2 * rows);

/** The part that an address asks for of a list that is held whole, and what leads to the rest of it. */
export function cutList<Row>(all: readonly Row[], search: URLSearchParams) {
  const after = search.get('after') ?? '';
  const from = /^\d{1,6}$/.test(after) ? Number(after) : 0;
  const rows = rowsAsked(search);
  const shown = all.slice(from, from + rows);
  const end = from + shown.length;
  const isLast = end >= all.length;
  return {
    shown,
    count: all.length,
    isBehind: from > 0,
    next: isLast ? null : String(end),
    grown: grownFrom(rows, isLast),
  };
}
