/** A path of this site to go to, from a form or an address; anything else, such as another site, is the first page. */
export function localPath(value: unknown): string {
  if (typeof value !== 'string' || !value.startsWith('/')) return '/';
  const url = URL.canParse(value, 'http://here') ? new URL(value, 'http://here') : null;
  return url?.host === 'here' ? url.pathname + url.search + url.hash : '/';
}
