/** Milliseconds of one call, median of `runs` after `warm` calls that do not count. */
export function medianTime(work: () => unknown, runs = 15, warm = 5): number {
  for (let index = 0; index < warm; index++) work();
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

/** A generator of numbers between 0 and 1 that gives the same ones in every run (Park and Miller). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Precision, recall and their harmonic mean. */
export function f1(got: ReadonlySet<string>, want: ReadonlySet<string>): number {
  const right = [...got].filter((one) => want.has(one)).length;
  return right === 0 ? 0 : (2 * right) / (got.size + want.size);
}

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
