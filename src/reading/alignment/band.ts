/** Which nodes of the grid a path may visit: row `i` (zh units consumed) has the columns `low[i]` to `high[i]`. */
export interface Band {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Where each row starts in an array of nodes; one entry more than there are rows. */
  readonly start: Int32Array;
}

/** Memory stays bounded however long the text: about this many nodes are visited at most. */
const MAXIMUM_NODES = 1_500_000;

/** The whole grid. */
export function fullBand(zh: number, en: number): Band {
  return bandOf(zh, en, () => [0, en]);
}

/** Rows whose bounds `boundsOf` gives, made to rise steadily, to touch and to join both corners. */
export function bandOf(zh: number, en: number, boundsOf: (row: number) => readonly [number, number]): Band {
  const low = new Int32Array(zh + 1);
  const high = new Int32Array(zh + 1);
  for (let row = 0; row <= zh; row++) {
    const [from, to] = boundsOf(row);
    low[row] = Math.max(0, Math.min(from, en));
    high[row] = Math.max(0, Math.min(to, en));
  }
  low[0] = 0;
  high[zh] = en;
  for (let row = 1; row <= zh; row++) high[row] = Math.max(high[row]!, high[row - 1]!);
  for (let row = zh - 1; row >= 0; row--) low[row] = Math.min(low[row]!, low[row + 1]!);
  for (let row = 1; row <= zh; row++) low[row] = Math.min(low[row]!, high[row - 1]!);
  const start = new Int32Array(zh + 2);
  for (let row = 0; row <= zh; row++) start[row + 1] = start[row]! + high[row]! - low[row]! + 1;
  return { low, high, start };
}

/** A band around a line through the given points, wide enough to hold the rectangle between neighbouring points. */
export function bandAround(
  zh: number,
  en: number,
  points: readonly (readonly [number, number])[],
  margin: number,
): Band {
  const knots = [[0, 0] as const, ...points, [zh, en] as const];
  // A very long text with no fixed point in it is searched near its diagonal only.
  const widest = Math.max(margin, Math.floor(MAXIMUM_NODES / (2 * (zh + 1))));
  let knot = 1;
  return bandOf(zh, en, (row) => {
    while (knot < knots.length - 1 && knots[knot]![0] < row) knot++;
    const [zh0, en0] = knots[knot - 1]!;
    const [zh1, en1] = knots[knot]!;
    const centre = zh1 === zh0 ? en1 : en0 + Math.round(((row - zh0) * (en1 - en0)) / (zh1 - zh0));
    return [Math.max(en0 - margin, centre - widest), Math.min(en1 + margin, centre + widest)];
  });
}
