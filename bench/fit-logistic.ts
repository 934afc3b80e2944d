/** How much a weight of 1 costs: it keeps signs that say the same from being set against each other. */
const PENALTY = 1;
const STEPS = 30;

/** The weights of a logistic regression by Newton's method, for the signs as they stand. */
export function fitLogistic(rows: readonly (readonly number[])[], answers: readonly number[]): number[] {
  const width = rows[0]!.length;
  // A sign of large numbers must not be cheaper than one of small numbers.
  const deviations = Array.from({ length: width }, (_, sign) => deviation(rows.map((row) => row[sign]!)));
  const scale = deviations.map((one) => one || 1);
  // What is the same in all rows only says how many answers there are.
  const penalty = deviations.map((one) => (one === 0 ? 0 : PENALTY));
  const scaled = rows.map((row) => Float64Array.from(row, (value, sign) => value / scale[sign]!));
  let weights = new Float64Array(width);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, sign) => penalty[sign]! * weight);
    const bend = Array.from(penalty, (own, sign) => new Float64Array(width).fill(own, sign, sign + 1));
    for (const [index, row] of scaled.entries()) {
      let sum = 0;
      for (let sign = 0; sign < width; sign++) sum += weights[sign]! * row[sign]!;
      const chance = 1 / (1 + Math.exp(-sum));
      const spread = chance * (1 - chance);
      for (let sign = 0; sign < width; sign++) {
        slope[sign]! += (chance - answers[index]!) * row[sign]!;
        const part = spread * row[sign]!;
        if (part !== 0) for (let other = 0; other < width; other++) bend[sign]![other]! += part * row[other]!;
      }
    }
    const change = solve(bend, slope);
    weights = weights.map((weight, sign) => weight - change[sign]!);
  }
  return Array.from(weights, (weight, sign) => weight / scale[sign]!);
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** Gauss elimination; the matrix is positive definite, so no pivot is 0. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = matrix.map((row, index) => Float64Array.of(...row, right[index]!));
  for (const [at, pivot] of rows.entries()) {
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = row[at]! / pivot[at]!;
      for (let column = at; column < row.length; column++) row[column]! -= factor * pivot[column]!;
    }
  }
  return Float64Array.from(rows, (row, at) => row.at(-1)! / row[at]!);
}
