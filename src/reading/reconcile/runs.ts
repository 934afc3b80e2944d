const HAN = /^[\u4e00-\u9fff]$/;

/** The longest runs of at least two ideographs that two texts share, one for each place where one begins. */
export function commonRuns(a: string, b: string): string[] {
  const runs: string[] = [];
  let end = 0;
  for (let start = 0; start < a.length; start++) {
    let to = Math.max(end, start);
    while (to < a.length && HAN.test(a[to]!) && b.includes(a.slice(start, to + 1))) to++;
    // What only closes the run before it is part of it.
    if (to > end && to - start >= 2) runs.push(a.slice(start, to));
    end = Math.max(end, to);
  }
  return runs;
}

/**
 * The weight of the heaviest sequence of signs that stands in both texts in this order, whatever stands between them: a
 * short name in the other's long one (疏整促 in 疏解整治促提升).
 */
export function commonSequence(a: string, b: string, weightOf: (sign: string) => number): number {
  let before = new Float64Array(b.length + 1);
  for (const sign of a) {
    const weight = weightOf(sign);
    const now = new Float64Array(b.length + 1);
    for (let at = 0; at < b.length; at++) {
      const both = b[at] === sign ? before[at]! + weight : 0;
      now[at + 1] = Math.max(both, now[at]!, before[at + 1]!);
    }
    before = now;
  }
  return before[b.length]!;
}
