const HEAD = '\n## Application\n';

/** The section that the load test writes, with its head; empty where there is none yet. */
export function applicationOf(page: string): string {
  const at = page.indexOf(HEAD);
  return at < 0 ? '' : page.slice(at);
}

/** The page of benchmarks with another such section at its end. */
export const withApplication = (page: string, section: string) =>
  `${page.slice(0, page.length - applicationOf(page).length)}${HEAD}\n${section}\n`;
