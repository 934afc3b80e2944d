/** What of the table a page shows, apart from which matters it holds. */
const PLACE = ['after', 'rows'];

/** The address of the table as a view keeps it: conditions and order, but no page of it and nothing left empty. */
export function viewQuery(search: URLSearchParams): string {
  const kept = new URLSearchParams([...search].filter(([name, value]) => !PLACE.includes(name) && value !== ''));
  kept.sort();
  return kept.toString();
}
